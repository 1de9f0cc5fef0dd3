-- SPDX-License-Identifier: Apache-2.0
-- Counting and paging the places of a package narrowed by scope or direct use reads the index alone: at ten million usages
-- the rows themselves lie too far apart.
DROP INDEX components_usage_by_component;
CREATE INDEX components_usage_by_component
  ON components_usage (organisation_id, component_id, repository_id, manifest_id) INCLUDE (scope, direct);
