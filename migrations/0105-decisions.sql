-- SPDX-License-Identifier: Apache-2.0
-- What was decided, by whom and why, and what is still to be decided. A decision that is made stays; a later one takes its place.

CREATE TABLE strategy_decision (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  question text NOT NULL CHECK (question <> ''),
  -- [{title, note}], in the order in which they were written.
  options jsonb NOT NULL,
  -- All of these are absent while the question is open.
  choice text,
  decided_by text,
  decided_on date,
  reasons text NOT NULL,
  -- By when an open question has to be decided.
  needed_by date,
  -- The decision in whose place it came.
  supersedes_id bigint,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key),
  UNIQUE (organisation_id, supersedes_id),
  FOREIGN KEY (organisation_id, supersedes_id) REFERENCES strategy_decision (organisation_id, id),
  CHECK (supersedes_id <> id),
  CHECK ((choice IS NULL) = (decided_by IS NULL) AND (choice IS NULL) = (decided_on IS NULL))
);
SELECT lanthorn_tenant_table('strategy_decision');

-- What it is about: objective:3, initiative:12, component:7.
CREATE TABLE strategy_decision_link (
  organisation_id bigint NOT NULL,
  decision_id bigint NOT NULL,
  subject text NOT NULL CHECK (subject ~ '^[a-z-]+:.+$'),
  PRIMARY KEY (organisation_id, decision_id, subject),
  FOREIGN KEY (organisation_id, decision_id) REFERENCES strategy_decision (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX strategy_decision_link_subject ON strategy_decision_link (organisation_id, subject);
SELECT lanthorn_tenant_table('strategy_decision_link');
