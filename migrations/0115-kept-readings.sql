-- SPDX-License-Identifier: Apache-2.0
-- What each manifest and lockfile of a repository's last commit said, so that a scan of the next one reads only what changed.
-- One row for each file of that commit: a scan takes out what is no longer there. `reading` is packed by the program.
CREATE TABLE components_reading (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  path text NOT NULL,
  blob text NOT NULL,
  version text NOT NULL,
  reading bytea NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, path),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('components_reading');
