-- SPDX-License-Identifier: Apache-2.0
-- What a repository's history comes to, worked out ahead for its page and for the table of all projects.
-- `basis`: what it was worked out from (the revision of the facts and the definitions); another one there means out of date.
CREATE TABLE measurement_sheet (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  at timestamptz NOT NULL,
  basis text NOT NULL,
  figures jsonb NOT NULL,
  course jsonb NOT NULL,
  page jsonb NOT NULL,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('measurement_sheet');
