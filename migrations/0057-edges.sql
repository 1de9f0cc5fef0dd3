-- SPDX-License-Identifier: Apache-2.0
-- Which component asks for which, in one repository, as its files say. Who the project itself asks for stands with the usages.
CREATE TABLE components_edge (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  from_id bigint NOT NULL,
  to_id bigint NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, from_id, to_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('components_edge');
