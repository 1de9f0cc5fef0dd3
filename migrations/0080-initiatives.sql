-- SPDX-License-Identifier: Apache-2.0
-- What the office does: initiatives with milestones, budget, actuals and frozen plans. Money is in minor units of one currency.

CREATE TABLE execution_initiative (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL CHECK (title <> ''),
  why text NOT NULL,
  -- The strategy's id of an objective; pillars do not know each other, so no foreign key.
  objective_id bigint,
  sponsor text,
  lead text,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  state text NOT NULL DEFAULT 'idea' CHECK (state IN
    ('idea', 'business-case', 'approved', 'in-flight', 'on-hold', 'delivered', 'closed', 'cancelled')),
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  -- When it was delivered or cancelled: its schedule is valued then.
  ended_at timestamptz,
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key)
);
CREATE INDEX execution_initiative_objective ON execution_initiative (organisation_id, objective_id);
SELECT lanthorn_tenant_table('execution_initiative');

CREATE TABLE execution_milestone (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  initiative_id bigint NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 1000000),
  start_on date NOT NULL,
  -- The day belongs to the work.
  finish_on date NOT NULL,
  accrual text NOT NULL CHECK (accrual IN ('linear', 'at-finish', 'half-at-start')),
  position integer NOT NULL,
  -- Taken out of the plan; older plans and what was done still speak of it.
  is_removed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  CHECK (start_on <= finish_on)
);
CREATE INDEX execution_milestone_initiative ON execution_milestone (organisation_id, initiative_id);
SELECT lanthorn_tenant_table('execution_milestone');

-- How far a milestone is, as somebody says; the newest counts, all are kept.
CREATE TABLE execution_progress (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  milestone_id bigint NOT NULL,
  at timestamptz NOT NULL,
  done_percent smallint NOT NULL CHECK (done_percent BETWEEN 0 AND 100),
  comment text NOT NULL,
  actor text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, milestone_id) REFERENCES execution_milestone (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX execution_progress_milestone ON execution_progress (organisation_id, milestone_id, id);
SELECT lanthorn_tenant_table('execution_progress');

CREATE TABLE execution_budget_line (
  organisation_id bigint NOT NULL,
  initiative_id bigint NOT NULL,
  position integer NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  kind text NOT NULL CHECK (kind IN ('people', 'cash', 'sponsorship', 'in-kind')),
  hours integer CHECK (hours > 0),
  rate bigint CHECK (rate >= 0),
  amount bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (organisation_id, initiative_id, position),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  CHECK ((hours IS NULL) = (rate IS NULL)),
  CHECK (hours IS NULL OR amount = hours * rate)
);
SELECT lanthorn_tenant_table('execution_budget_line');

-- The plan as it was approved, again and again: never changed.
CREATE TABLE execution_baseline (
  organisation_id bigint NOT NULL,
  initiative_id bigint NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  approver text NOT NULL CHECK (approver <> ''),
  actor text NOT NULL,
  plan jsonb NOT NULL,
  PRIMARY KEY (organisation_id, initiative_id, version),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_baseline');

CREATE TABLE execution_actual (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  initiative_id bigint NOT NULL,
  spent_on date NOT NULL,
  -- Below 0 for what came back.
  amount bigint NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  kind text NOT NULL CHECK (kind IN ('people', 'cash', 'sponsorship', 'in-kind')),
  booked_at timestamptz NOT NULL,
  actor text NOT NULL,
  -- The file it came from, and what makes the row the same when the file comes again.
  file_name text,
  imprint text,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, initiative_id, imprint),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX execution_actual_list ON execution_actual (organisation_id, initiative_id, spent_on DESC, id DESC);
SELECT lanthorn_tenant_table('execution_actual');
