-- SPDX-License-Identifier: Apache-2.0
-- Added and deleted lines of commits, counted in the background behind the scan. Apart from the commits, so that a history
-- can be read anew without counting again; merges have no row.
CREATE TABLE activity_lines (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  commit_id bytea NOT NULL,
  added bigint NOT NULL,
  deleted bigint NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, commit_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_lines');

-- Of the commits of the day, those whose lines have been counted, their lines, and how many of them are large.
ALTER TABLE activity_day
  ADD COLUMN counted integer NOT NULL DEFAULT 0,
  ADD COLUMN added bigint NOT NULL DEFAULT 0,
  ADD COLUMN deleted bigint NOT NULL DEFAULT 0,
  ADD COLUMN large integer NOT NULL DEFAULT 0;

-- The head up to which lines have been counted, as far as they can be.
ALTER TABLE activity_history ADD COLUMN lines_head text;
