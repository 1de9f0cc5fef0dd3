-- SPDX-License-Identifier: Apache-2.0
-- Objectives that people write themselves, how sure they are of them, and how each ended.

ALTER TABLE strategy_objective
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  -- Set together when it is closed.
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN outcome text CHECK (outcome IN ('reached', 'partly', 'missed', 'dropped')),
  ADD COLUMN closing_words text,
  ADD CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  ADD CHECK ((closed_at IS NULL) = (closing_words IS NULL)),
  ADD FOREIGN KEY (organisation_id, parent_id) REFERENCES strategy_objective (organisation_id, id),
  ADD CHECK (parent_id <> id);

-- A key result that was dropped is kept, with its readings and claims; it counts no more.
ALTER TABLE strategy_key_result
  ADD COLUMN dropped_at timestamptz;

-- What a person says of an objective between reviews; the newest confidence counts, all are kept.
CREATE TABLE strategy_check_in (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  objective_id bigint NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  -- From 0, it will not be reached, to 10, it will.
  confidence smallint NOT NULL CHECK (confidence BETWEEN 0 AND 10),
  changed text NOT NULL,
  next text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, objective_id) REFERENCES strategy_objective (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX strategy_check_in_objective ON strategy_check_in (organisation_id, objective_id, id);
SELECT lanthorn_tenant_table('strategy_check_in');

-- A KPI that nobody steers by any more: off the board, with its readings kept.
ALTER TABLE measurement_kpi
  ADD COLUMN retired_at timestamptz;
