-- SPDX-License-Identifier: Apache-2.0
-- What we think of the facts: policy versions, one judgement per component version and context, findings that outlive scans.

CREATE TABLE compliance_policy (
  organisation_id bigint NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  text text NOT NULL,
  text_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, version)
);
SELECT lanthorn_tenant_table('compliance_policy');

CREATE TABLE compliance_judgement (
  organisation_id bigint NOT NULL,
  component_id bigint NOT NULL,
  context text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('allowed', 'needs-review', 'forbidden', 'unknown')),
  rule text,
  reason text NOT NULL,
  PRIMARY KEY (organisation_id, component_id, context),
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('compliance_judgement');

-- Worst verdict over the contexts a component is used in; what the inventory sorts and filters by.
CREATE TABLE compliance_standing (
  organisation_id bigint NOT NULL,
  component_id bigint NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('allowed', 'needs-review', 'forbidden', 'unknown')),
  -- Place of the verdict from best (0) to worst, for sorting.
  rank smallint NOT NULL,
  -- What was judged by what: a standing holds while neither the licence nor the policy changes.
  license text,
  policy_version integer NOT NULL,
  PRIMARY KEY (organisation_id, component_id),
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('compliance_standing');

CREATE TABLE compliance_finding (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- rule, repository, package without version, licence: the same finding after a version bump and a re-scan.
  identity text NOT NULL,
  rule text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('info', 'low', 'medium', 'high', 'critical')),
  severity_rank smallint NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'gone')),
  repository_id bigint NOT NULL,
  component_id bigint NOT NULL,
  license text,
  message text NOT NULL,
  how_to_fix text NOT NULL,
  opened_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  gone_at timestamptz,
  returned integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, identity),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX compliance_finding_worst_first ON compliance_finding (organisation_id, state, severity_rank DESC, id);
CREATE INDEX compliance_finding_by_component ON compliance_finding (organisation_id, component_id) WHERE state = 'open';
CREATE INDEX compliance_finding_by_repository ON compliance_finding (organisation_id, repository_id) WHERE state = 'open';
SELECT lanthorn_tenant_table('compliance_finding');
