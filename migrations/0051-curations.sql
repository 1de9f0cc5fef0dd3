-- SPDX-License-Identifier: Apache-2.0
-- What people decide about licences: rows of their own that point at packages. The facts stay as they are.

CREATE TABLE compliance_decision (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind IN ('curate', 'conclude', 'choose')),
  scope text NOT NULL CHECK (scope IN ('organisation', 'product', 'repository')),
  scope_id bigint,
  -- Purl without version, and a VERS range; no range: all versions.
  package text NOT NULL,
  versions text,
  license text NOT NULL,
  reason text NOT NULL,
  -- What it was decided on: while these stay the same it holds.
  declared text,
  detected text,
  text_imprint text,
  license_before text,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  undone_by text,
  undone_at timestamptz,
  undone_why text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  CHECK ((scope = 'organisation') = (scope_id IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX compliance_decision_in_force ON compliance_decision (organisation_id, package) WHERE undone_at IS NULL;
SELECT lanthorn_tenant_table('compliance_decision');

-- `license` of a standing is from now on the licence in effect; this is the one that facts gave when it was judged.
ALTER TABLE compliance_standing ADD COLUMN fact_license text;
UPDATE compliance_standing SET fact_license = license;

CREATE OR REPLACE VIEW components_license WITH (security_invoker = true) AS
  SELECT organisation_id, id, ecosystem, name, version, declared_license, declared_source, normalised_license,
    installed_license, installed_source, installed_normalised, detected_license, detected_source, text_imprint, license,
    repositories, revision, purl, registry_license, registry_source, registry_normalised
  FROM components_component;
