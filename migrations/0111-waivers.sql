-- SPDX-License-Identifier: Apache-2.0
-- What the office puts up with for a time: asked for by one person, answered by another, and never without an end.

CREATE TABLE compliance_waiver (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- What it covers: findings of this rule about this package (URL without version), under the licence and at most of the
  -- severity that it was asked for; of a weakness, that one alone.
  rule text NOT NULL,
  package text NOT NULL,
  -- Range in VERS; NULL: all versions.
  versions text,
  license text,
  vulnerability_id bigint,
  severity text NOT NULL CHECK (severity IN ('info', 'low', 'medium', 'high', 'critical')),
  scope text NOT NULL CHECK (scope IN ('organisation', 'product', 'repository')),
  scope_id bigint,
  reason text NOT NULL,
  conditions text,
  expires_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  approved boolean,
  answered_by text,
  answered_at timestamptz,
  answer_note text,
  ended_by text,
  ended_at timestamptz,
  ended_why text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, vulnerability_id) REFERENCES compliance_vulnerability (organisation_id, id),
  CHECK ((scope = 'organisation') = (scope_id IS NULL)),
  CHECK ((approved IS NULL) = (answered_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX compliance_waiver_by_expiry ON compliance_waiver (organisation_id, expires_at, id);
SELECT lanthorn_tenant_table('compliance_waiver');

-- A finding is waived until this moment and open after it, without anything having to run.
ALTER TABLE compliance_finding
  ADD COLUMN waiver_id bigint,
  ADD COLUMN waived_until timestamptz,
  ADD FOREIGN KEY (organisation_id, waiver_id) REFERENCES compliance_waiver (organisation_id, id);
CREATE INDEX compliance_finding_waived ON compliance_finding (organisation_id, waiver_id) WHERE waiver_id IS NOT NULL;
