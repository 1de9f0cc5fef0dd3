-- SPDX-License-Identifier: Apache-2.0
-- What a dashboard or the board paper said at a moment, kept to the byte.

CREATE TABLE measurement_report_schedule (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  -- board-paper, or dashboard:3
  source text NOT NULL,
  every text NOT NULL CHECK (every IN ('week', 'month', 'quarter')),
  zone text NOT NULL,
  next_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  -- Why the last one could not be made.
  problem text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_report_schedule');

-- Never changed. `period_end`: the moment that the schedule asked for; `at`: when it was frozen, and all that was known then.
CREATE TABLE measurement_report (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  schedule_id bigint,
  period_end timestamptz,
  title text NOT NULL,
  source text NOT NULL,
  at timestamptz NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, schedule_id, period_end),
  FOREIGN KEY (organisation_id, schedule_id) REFERENCES measurement_report_schedule (organisation_id, id)
);
CREATE INDEX measurement_report_newest ON measurement_report (organisation_id, at, id);
SELECT lanthorn_tenant_table('measurement_report');

CREATE TABLE measurement_report_file (
  organisation_id bigint NOT NULL,
  report_id bigint NOT NULL,
  format text NOT NULL CHECK (format IN ('html', 'md', 'csv')),
  bytes bytea NOT NULL,
  -- sha256 in lower-case hex; also in the log, whose chain shows a change.
  hash text NOT NULL,
  PRIMARY KEY (organisation_id, report_id, format),
  FOREIGN KEY (organisation_id, report_id) REFERENCES measurement_report (organisation_id, id)
);
SELECT lanthorn_tenant_table('measurement_report_file');
