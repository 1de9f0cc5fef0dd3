-- SPDX-License-Identifier: Apache-2.0
-- One message for each person and period, and its way to the places that it goes to.

-- Who wants one, when, and of what. The webhook's key is sealed by platform/secrets; of the feed's token only its sha256 is kept.
CREATE TABLE measurement_digest_plan (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  every text NOT NULL CHECK (every IN ('day', 'week')),
  -- 1 is Monday; looked at where it is weekly.
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  -- HH:MM on the clock of the zone.
  clock text NOT NULL,
  zone text NOT NULL,
  least_severity text NOT NULL CHECK (least_severity IN ('info', 'warning', 'critical')),
  -- Only alerts that this one looks at; NULL: all.
  owner text,
  webhook text,
  sealed_key bytea,
  feed_hash bytea,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  -- The end of the period under way, and where it began.
  since timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  retired_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  CHECK ((webhook IS NULL) = (sealed_key IS NULL))
);
SELECT lanthorn_tenant_table('measurement_digest_plan');

CREATE TABLE measurement_digest (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  plan_id bigint NOT NULL,
  period_from timestamptz NOT NULL,
  period_to timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (organisation_id, id),
  -- One for each plan and period, however many workers make it.
  UNIQUE (organisation_id, plan_id, period_to),
  FOREIGN KEY (organisation_id, plan_id) REFERENCES measurement_digest_plan (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_digest');

-- The outbox: written with the digest, taken out by who sends. `next_at` is also the lease of who sends now.
CREATE TABLE measurement_delivery (
  organisation_id bigint NOT NULL,
  digest_id bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  problem text,
  sent_at timestamptz,
  PRIMARY KEY (organisation_id, digest_id),
  FOREIGN KEY (organisation_id, digest_id) REFERENCES measurement_digest (organisation_id, id),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX measurement_delivery_due ON measurement_delivery (organisation_id, next_at) WHERE state = 'waiting';
SELECT lanthorn_tenant_table('measurement_delivery');
