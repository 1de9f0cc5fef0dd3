-- SPDX-License-Identifier: Apache-2.0
-- The technology radar: what its quadrants are called, what people set by hand, and the editions, which stay as they were.

CREATE TABLE execution_radar (
  organisation_id bigint NOT NULL,
  -- Four names.
  quadrants jsonb NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (organisation_id)
);
SELECT lanthorn_tenant_table('execution_radar');

CREATE TABLE execution_radar_entry (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (name <> ''),
  quadrant smallint NOT NULL CHECK (quadrant BETWEEN 1 AND 4),
  ring text NOT NULL CHECK (ring IN ('adopt', 'trial', 'assess', 'hold')),
  reason text NOT NULL CHECK (reason <> ''),
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id)
);
-- A radar shows a name once.
CREATE UNIQUE INDEX execution_radar_entry_name ON execution_radar_entry (organisation_id, lower(name));
SELECT lanthorn_tenant_table('execution_radar_entry');

CREATE TABLE execution_radar_edition (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL CHECK (title <> ''),
  note text NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  quadrants jsonb NOT NULL,
  blips jsonb NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('execution_radar_edition');
