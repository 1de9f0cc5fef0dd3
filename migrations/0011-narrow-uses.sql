-- SPDX-License-Identifier: Apache-2.0
-- Which repository uses which component, and nothing that would have the component itself read: for questions about many.
CREATE VIEW components_use WITH (security_invoker = true) AS
  SELECT usage.organisation_id, usage.repository_id, usage.component_id, usage.scope, manifest.origin
  FROM components_usage AS usage
  JOIN components_manifest AS manifest ON manifest.organisation_id = usage.organisation_id
    AND manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id;
GRANT SELECT ON components_use TO PUBLIC;
