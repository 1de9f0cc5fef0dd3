-- SPDX-License-Identifier: Apache-2.0
-- What somebody wants to be told of figures, and what there was to tell.

-- Figures of projects that somebody watches, day by day. As with KPIs, a correction is a new row.
CREATE TABLE measurement_watched_reading (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  metric_id text NOT NULL,
  at timestamptz NOT NULL,
  known_at timestamptz NOT NULL,
  value double precision,
  status text NOT NULL CHECK (status IN ('known', 'insufficient', 'unknown')),
  coverage double precision,
  PRIMARY KEY (organisation_id, metric_id, repository_id, at, known_at),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE,
  CHECK ((status = 'known') = (value IS NOT NULL))
);
SELECT lanthorn_tenant_table('measurement_watched_reading');

CREATE TABLE measurement_alert_rule (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  -- NULL: about KPIs. Which ones: ids of KPIs, or of repositories; NULL: all.
  metric_id text,
  subject_ids bigint[],
  -- Its kind and numbers, as pillars/measurement/alerts/condition.ts has them.
  condition jsonb NOT NULL,
  severity text NOT NULL CHECK (severity IN ('info', 'warning', 'critical')),
  owner text,
  -- When nobody is to be told: from, to, zone, weekends.
  quiet jsonb,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_alert_rule');

-- How a rule last judged each of its subjects (kpi:12, repository:3): where nothing can be said, that is said.
CREATE TABLE measurement_alert_standing (
  organisation_id bigint NOT NULL,
  rule_id bigint NOT NULL,
  subject text NOT NULL,
  title text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('firing', 'fine', 'insufficient')),
  sentence text NOT NULL,
  value double precision,
  judged_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, rule_id, subject),
  FOREIGN KEY (organisation_id, rule_id) REFERENCES measurement_alert_rule (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_alert_standing');

CREATE TABLE measurement_alert (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  rule_id bigint NOT NULL,
  subject text NOT NULL,
  -- What the subject was called when it opened.
  title text NOT NULL,
  -- Why it opened; and how it stands.
  reason text NOT NULL,
  sentence text NOT NULL,
  value double precision,
  opened_at timestamptz NOT NULL,
  -- From when on people are told: later than opened_at where it opened in quiet time.
  told_from timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_why text,
  acknowledged_by text,
  acknowledged_at timestamptz,
  acknowledged_why text,
  snoozed_by text,
  snoozed_until timestamptz,
  snoozed_why text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, rule_id) REFERENCES measurement_alert_rule (organisation_id, id),
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  CHECK ((snoozed_until IS NULL) = (snoozed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_why IS NULL))
);
-- One open alert for each rule and subject, however often and by however many it is judged.
CREATE UNIQUE INDEX measurement_alert_open ON measurement_alert (organisation_id, rule_id, subject) WHERE closed_at IS NULL;
CREATE INDEX measurement_alert_newest ON measurement_alert (organisation_id, opened_at, id);
CREATE INDEX measurement_alert_by_closing ON measurement_alert (organisation_id, closed_at) WHERE closed_at IS NOT NULL;
SELECT lanthorn_tenant_table('measurement_alert');
