-- SPDX-License-Identifier: Apache-2.0
-- Reviews: the board paper as it was on that day. Figures that change later do not change it.

CREATE TABLE strategy_review (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  -- What was said and decided.
  note text NOT NULL,
  paper jsonb NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('strategy_review');
