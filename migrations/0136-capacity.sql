-- SPDX-License-Identifier: Apache-2.0
-- Who can work how much, and on what. Time is kept in whole minutes.

-- A person or a team. What was done by one that is gone stays.
CREATE TABLE execution_resource (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('person', 'team')),
  unit text NOT NULL,
  skills text[] NOT NULL,
  is_gone boolean NOT NULL DEFAULT false,
  idempotency_key text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, name),
  UNIQUE (organisation_id, idempotency_key)
);
SELECT lanthorn_tenant_table('execution_resource');

-- Hours a week from a day on, until the next row.
CREATE TABLE execution_resource_hours (
  organisation_id bigint NOT NULL,
  resource_id bigint NOT NULL,
  start_on date NOT NULL,
  minutes_per_week integer NOT NULL CHECK (minutes_per_week >= 0),
  PRIMARY KEY (organisation_id, resource_id, start_on),
  FOREIGN KEY (organisation_id, resource_id) REFERENCES execution_resource (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('execution_resource_hours');

CREATE TABLE execution_leave (
  organisation_id bigint NOT NULL,
  resource_id bigint NOT NULL,
  position integer NOT NULL,
  start_on date NOT NULL,
  -- The day belongs to it.
  finish_on date NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (organisation_id, resource_id, position),
  FOREIGN KEY (organisation_id, resource_id) REFERENCES execution_resource (organisation_id, id) ON DELETE CASCADE,
  CHECK (start_on <= finish_on)
);
SELECT lanthorn_tenant_table('execution_leave');

-- Planned effort of a resource on an initiative; without days it lasts as long as the plan.
CREATE TABLE execution_assignment (
  organisation_id bigint NOT NULL,
  initiative_id bigint NOT NULL,
  position integer NOT NULL,
  resource_id bigint NOT NULL,
  role text NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  start_on date,
  finish_on date,
  PRIMARY KEY (organisation_id, initiative_id, position),
  FOREIGN KEY (organisation_id, initiative_id) REFERENCES execution_initiative (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, resource_id) REFERENCES execution_resource (organisation_id, id),
  CHECK ((start_on IS NULL) = (finish_on IS NULL)),
  CHECK (start_on <= finish_on)
);
CREATE INDEX execution_assignment_resource ON execution_assignment (organisation_id, resource_id);
SELECT lanthorn_tenant_table('execution_assignment');
