-- SPDX-License-Identifier: Apache-2.0
-- What the office wants: mission, objectives, key results. A bound key result has a KPI and no value of its own.

CREATE TABLE strategy_mission (
  organisation_id bigint NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, version)
);
SELECT lanthorn_tenant_table('strategy_mission');

CREATE TABLE strategy_objective (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  parent_id bigint,
  title text NOT NULL,
  why text NOT NULL,
  owner text,
  start_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key),
  CHECK (start_at < due_at)
);
SELECT lanthorn_tenant_table('strategy_objective');

CREATE TABLE strategy_key_result (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  objective_id bigint NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  source text NOT NULL CHECK (source IN ('bound', 'manual')),
  -- The measurement pillar's id of a KPI; pillars do not know each other, so no foreign key.
  kpi_id bigint,
  unit text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('increase', 'decrease', 'keep')),
  -- NULL until the first known reading of a bound key result sets it.
  baseline double precision,
  target double precision NOT NULL,
  start_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  weight double precision NOT NULL DEFAULT 1 CHECK (weight > 0),
  position integer NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key),
  FOREIGN KEY (organisation_id, objective_id) REFERENCES strategy_objective (organisation_id, id) ON DELETE CASCADE,
  CHECK ((source = 'bound') = (kpi_id IS NOT NULL))
);
SELECT lanthorn_tenant_table('strategy_key_result');

-- Values typed by a person for manual key results; the newest one counts, all are kept.
CREATE TABLE strategy_claim (
  organisation_id bigint NOT NULL,
  key_result_id bigint NOT NULL,
  at timestamptz NOT NULL,
  value double precision NOT NULL,
  comment text NOT NULL,
  actor text NOT NULL,
  PRIMARY KEY (organisation_id, key_result_id, at),
  FOREIGN KEY (organisation_id, key_result_id) REFERENCES strategy_key_result (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('strategy_claim');
