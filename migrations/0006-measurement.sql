-- SPDX-License-Identifier: Apache-2.0
-- Figures with a target, and what was known of them when.

CREATE TABLE measurement_kpi (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- Stable name in files and templates.
  key text NOT NULL,
  name text NOT NULL,
  metric_id text NOT NULL,
  -- organisation, or repository:12
  scope text NOT NULL,
  parameters jsonb NOT NULL DEFAULT '{}',
  window_days integer NOT NULL CHECK (window_days > 0),
  unit text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('increase', 'decrease', 'keep')),
  baseline double precision,
  target double precision,
  due_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, key)
);
SELECT lanthorn_tenant_table('measurement_kpi');

-- at: the moment the figure is true of; known_at: when it was computed. A later correction is a new row, never an edit.
CREATE TABLE measurement_reading (
  organisation_id bigint NOT NULL,
  kpi_id bigint NOT NULL,
  at timestamptz NOT NULL,
  known_at timestamptz NOT NULL,
  value double precision,
  status text NOT NULL CHECK (status IN ('known', 'insufficient', 'unknown')),
  coverage double precision,
  note text,
  PRIMARY KEY (organisation_id, kpi_id, at, known_at),
  FOREIGN KEY (organisation_id, kpi_id) REFERENCES measurement_kpi (organisation_id, id) ON DELETE CASCADE,
  CHECK ((status = 'known') = (value IS NOT NULL))
);
SELECT lanthorn_tenant_table('measurement_reading');
