-- SPDX-License-Identifier: Apache-2.0
-- After one scan only what it changed is judged: a component says how often that which a policy judges by has changed, and a
-- standing says which of these changes it has seen. A crash between scan and judging leaves them different.

-- Counts changes of the wording of the licence, and of where and how the component is used.
ALTER TABLE components_component ADD COLUMN revision integer NOT NULL DEFAULT 0;

CREATE OR REPLACE VIEW components_known WITH (security_invoker = true) AS
  SELECT organisation_id, id, purl, ecosystem, name, version, declared_license, license, repositories, direct, scopes, origins,
    revision
  FROM components_component;

CREATE OR REPLACE VIEW components_version WITH (security_invoker = true) AS
  SELECT * FROM components_known WHERE repositories > 0;

-- A finding that is open was seen by the last scan, though nothing about it had to be judged again.
CREATE OR REPLACE VIEW portfolio_known WITH (security_invoker = true) AS
  SELECT organisation_id, id, name, location, state, last_scanned_at FROM portfolio_repository;

ALTER TABLE compliance_standing ADD COLUMN revision integer NOT NULL DEFAULT -1;

-- All versions of a package are judged together: a finding is the package's, whichever version it is about.
CREATE INDEX components_component_by_package ON components_component (organisation_id, ecosystem, name);
