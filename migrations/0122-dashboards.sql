-- SPDX-License-Identifier: Apache-2.0
-- Pages of figures that somebody put together. `cards`: in their order, as pillars/measurement/dashboards/dashboard.ts has them.
CREATE TABLE measurement_dashboard (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  owner text NOT NULL,
  is_shared boolean NOT NULL,
  -- The period that it opens with.
  days integer NOT NULL CHECK (days BETWEEN 1 AND 3660),
  cards jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  removed_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_dashboard');
