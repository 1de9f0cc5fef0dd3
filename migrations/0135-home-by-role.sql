-- SPDX-License-Identifier: Apache-2.0
-- Whose first screen somebody wants, and the upstream projects as they were rated last, so that no visit of it rates them anew.

-- A role of the office, not a right; NULL: by what the account may do.
ALTER TABLE identity_account ADD COLUMN home_role text CHECK (home_role <> '');

-- The most urgent projects in order, replaced as a whole after each assessment.
CREATE TABLE execution_rated_project (
  organisation_id bigint NOT NULL,
  -- From 1, the most urgent.
  position integer NOT NULL,
  project text NOT NULL CHECK (project <> ''),
  name text NOT NULL,
  quadrant text NOT NULL CHECK (quadrant IN ('contribute', 'fund-or-exit', 'relate', 'watch')),
  -- The strongest reason and what to do, as sentences.
  why text NOT NULL,
  next text NOT NULL,
  rated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, position),
  UNIQUE (organisation_id, project)
);
SELECT lanthorn_tenant_table('execution_rated_project');

-- What is counted on every visit of the first page, counted when it changes: at the end of each judging.
CREATE TABLE compliance_kept_count (
  organisation_id bigint NOT NULL,
  components integer NOT NULL,
  without_license integer NOT NULL,
  -- Open findings by severity rank, waived ones too, and how many of them are about weaknesses: [{rank, all, weaknesses}].
  findings jsonb NOT NULL,
  PRIMARY KEY (organisation_id)
);
SELECT lanthorn_tenant_table('compliance_kept_count');
