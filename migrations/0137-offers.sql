-- SPDX-License-Identifier: Apache-2.0
-- Help that initiatives want, and hours that people and partner organisations offer. Time is kept in whole minutes.

CREATE TABLE execution_open_role (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  initiative_id bigint NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  skills text[] NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  needed_by date,
  note text NOT NULL,
  -- Set when nobody is looked for any more.
  closed_reason text CHECK (closed_reason <> ''),
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_open_role');

CREATE TABLE execution_offer (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- Of what it is made for, or was agreed for; NULL: for whatever fits.
  role_id bigint,
  offerer text NOT NULL CHECK (offerer <> ''),
  kind text NOT NULL CHECK (kind IN ('person', 'partner')),
  -- Of somebody in the register, whose hours it takes; others bring hours of their own.
  resource_id bigint,
  skills text[] NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  start_on date NOT NULL,
  finish_on date NOT NULL,
  note text NOT NULL,
  state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'agreed', 'given', 'declined', 'withdrawn')),
  -- Why it was declined or withdrawn, or what was said when it was agreed or given.
  reason text NOT NULL DEFAULT '',
  given_minutes integer CHECK (given_minutes > 0),
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key),
  FOREIGN KEY (organisation_id, role_id) REFERENCES execution_open_role (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, resource_id) REFERENCES execution_resource (organisation_id, id),
  CHECK (start_on <= finish_on),
  CHECK (state NOT IN ('agreed', 'given') OR role_id IS NOT NULL),
  CHECK ((state = 'given') = (given_minutes IS NOT NULL))
);
CREATE INDEX execution_offer_role ON execution_offer (organisation_id, role_id);
SELECT lanthorn_tenant_table('execution_offer');

-- Hours behind an actual, where somebody said them.
ALTER TABLE execution_actual ADD COLUMN minutes integer CHECK (minutes > 0);
