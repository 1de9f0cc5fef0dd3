-- SPDX-License-Identifier: Apache-2.0
-- What may go wrong with initiatives, what they wait for, and what they are to bring; and stable names for files.

-- Named as in files; what was made before gets a name of its own.
ALTER TABLE execution_initiative ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_initiative ADD UNIQUE (organisation_id, key);
ALTER TABLE execution_milestone ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_milestone ADD UNIQUE (organisation_id, initiative_id, key);

CREATE TABLE execution_risk (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  initiative_id bigint NOT NULL,
  key text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  -- From 1, hardly, to 5, almost surely.
  probability smallint NOT NULL CHECK (probability BETWEEN 1 AND 5),
  -- From 1, hardly felt, to 5, it ends the initiative.
  impact smallint NOT NULL CHECK (impact BETWEEN 1 AND 5),
  owner text,
  -- What is done about it.
  response text NOT NULL,
  -- By when the response is to be done.
  due_on date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'happened', 'closed')),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, initiative_id, key),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_risk');

-- One initiative cannot begin before another one is done.
CREATE TABLE execution_dependency (
  organisation_id bigint NOT NULL,
  initiative_id bigint NOT NULL,
  needs_id bigint NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (organisation_id, initiative_id, needs_id),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, needs_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  CHECK (initiative_id <> needs_id)
);
SELECT lanthorn_tenant_table('execution_dependency');

-- What an initiative is to bring, and whether it did.
CREATE TABLE execution_benefit (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  initiative_id bigint NOT NULL,
  key text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  -- The measurement pillar's id of the KPI that measures it; pillars do not know each other, so no foreign key.
  kpi_id bigint,
  unit text NOT NULL,
  -- The value before; NULL where nobody knew.
  baseline double precision,
  expected double precision NOT NULL,
  review_on date NOT NULL,
  -- Set together when it is judged.
  verdict text CHECK (verdict IN ('reached', 'partly', 'missed')),
  verdict_value double precision,
  verdict_words text,
  verdict_at timestamptz,
  verdict_by text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, initiative_id, key),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  CHECK ((verdict IS NULL) = (verdict_words IS NULL) AND (verdict IS NULL) = (verdict_at IS NULL))
);
SELECT lanthorn_tenant_table('execution_benefit');
