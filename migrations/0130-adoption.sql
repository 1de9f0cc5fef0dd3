-- SPDX-License-Identifier: Apache-2.0
-- Adoption of open source solutions: a need, what could meet it, what each costs, a trial, a decision, and what came of it.
-- Documents that are edited as a whole stand in one column each; money in minor units.

CREATE TABLE execution_adoption (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  -- What for, and whose need it is.
  need text NOT NULL,
  who text NOT NULL,
  owner text,
  needed_by date,
  -- Where on the radar it stands; the organisation names the four.
  quadrant smallint NOT NULL CHECK (quadrant BETWEEN 1 AND 4),
  -- Context of the licence policy in which it is to be used; NULL: the worst of all.
  context text,
  -- What is used today, and when its contract ends.
  incumbent text,
  incumbent_ends_on date,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  state text NOT NULL DEFAULT 'needed' CHECK (state IN
    ('needed', 'compared', 'on-trial', 'decided', 'in-use', 'reviewed', 'retired', 'given-up')),
  must_haves jsonb NOT NULL DEFAULT '[]',
  criteria jsonb NOT NULL DEFAULT '[]',
  costs jsonb NOT NULL,
  trial jsonb,
  decision jsonb,
  -- The strategy's id of the entry in the decision log, and the initiative that carries it out.
  decision_id bigint,
  initiative_id bigint,
  reviews jsonb NOT NULL DEFAULT '[]',
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key),
  UNIQUE (organisation_id, idempotency_key),
  CHECK (state NOT IN ('decided', 'in-use', 'reviewed', 'retired') OR decision IS NOT NULL)
);
SELECT lanthorn_tenant_table('execution_adoption');

-- What could meet the need. One that is left out stays, with the reason.
CREATE TABLE execution_adoption_candidate (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  adoption_id bigint NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- By which facts about it are found; both may be absent.
  purl text,
  repository text,
  note text NOT NULL,
  -- By the names of must-haves and criteria: what was answered and scored, by whom, on what evidence.
  answers jsonb NOT NULL DEFAULT '{}',
  scores jsonb NOT NULL DEFAULT '{}',
  left_out text CHECK (left_out <> ''),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, adoption_id, name),
  FOREIGN KEY (organisation_id, adoption_id) REFERENCES execution_adoption (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_adoption_candidate');

-- Each state it came to, who took it there and why.
CREATE TABLE execution_adoption_step (
  organisation_id bigint NOT NULL,
  adoption_id bigint NOT NULL,
  place integer NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, adoption_id, place),
  FOREIGN KEY (organisation_id, adoption_id) REFERENCES execution_adoption (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_adoption_step');
