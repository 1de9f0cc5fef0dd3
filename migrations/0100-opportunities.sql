-- SPDX-License-Identifier: Apache-2.0
-- What people make of upstream projects: took one up, set it aside, or joined it to what the office wants. A project is known by
-- where it is made (github.com/ada/lamp), else by its package URL; facts about it are observed anew and stand elsewhere.

CREATE TABLE execution_undertaking (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  project text NOT NULL CHECK (project <> ''),
  -- What is to be done, in a sentence.
  what text NOT NULL CHECK (what <> ''),
  -- The issue it is about, and the change that was sent.
  issue_address text,
  change_address text,
  actor text NOT NULL,
  state text NOT NULL DEFAULT 'taken' CHECK (state IN ('taken', 'submitted', 'merged', 'declined', 'dropped')),
  taken_at timestamptz NOT NULL,
  submitted_at timestamptz,
  -- When it was merged, declined or dropped.
  ended_at timestamptz,
  note text NOT NULL DEFAULT '',
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key)
);
CREATE INDEX execution_undertaking_project ON execution_undertaking (organisation_id, project);
SELECT lanthorn_tenant_table('execution_undertaking');

-- "Not for me": one person's, remembered.
CREATE TABLE execution_set_aside (
  organisation_id bigint NOT NULL,
  project text NOT NULL CHECK (project <> ''),
  actor text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, project, actor)
);
SELECT lanthorn_tenant_table('execution_set_aside');

CREATE TABLE execution_project_link (
  organisation_id bigint NOT NULL,
  project text NOT NULL CHECK (project <> ''),
  kind text NOT NULL CHECK (kind IN ('objective', 'initiative')),
  -- The strategy's id of an objective, or an initiative of this room; pillars do not know each other, so no foreign key.
  target_id bigint NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, project, kind, target_id)
);
SELECT lanthorn_tenant_table('execution_project_link');
