-- SPDX-License-Identifier: Apache-2.0
-- A bill of materials made by others stands beside the repositories: what uses components is used, judged and listed alike,
-- whether we read its files or somebody tells us of them.

ALTER TABLE portfolio_repository DROP CONSTRAINT portfolio_repository_kind_check;
ALTER TABLE portfolio_repository ADD CONSTRAINT portfolio_repository_kind_check
  CHECK (kind IN ('working-copy', 'bare', 'sbom'));

-- Every document that was imported, as it came. The one whose facts are shown is the repository's commit_id.
CREATE TABLE portfolio_sbom (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  repository_id bigint NOT NULL,
  -- SHA-256 of the bytes, hexadecimal: the same document twice is known by it.
  digest text NOT NULL,
  file_name text NOT NULL,
  standard text NOT NULL,
  format_version text NOT NULL,
  encoding text NOT NULL,
  serial text,
  revision integer,
  subject_version text,
  supplier text,
  tools text[] NOT NULL,
  made_at timestamptz,
  components integer NOT NULL,
  problems integer NOT NULL,
  bytes bigint NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  -- The bytes, compressed by gzip.
  content bytea NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, digest),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
-- It is compressed already.
ALTER TABLE portfolio_sbom ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX portfolio_sbom_by_repository ON portfolio_sbom (organisation_id, repository_id, id DESC);
SELECT lanthorn_tenant_table('portfolio_sbom');
