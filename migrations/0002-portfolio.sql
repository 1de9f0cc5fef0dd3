-- SPDX-License-Identifier: Apache-2.0
-- What the organisation has: its repositories, and what went wrong while reading them.

CREATE TABLE portfolio_repository (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  location text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('working-copy', 'bare')),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'scanned', 'empty', 'problem')),
  branch text,
  commit_id text,
  remote_url text,
  license text,
  -- Facts are read again when the program that read them has changed, even at the same commit.
  reader_version text,
  -- Of all tags and what they name: a new tag on an old commit is news too.
  tags_digest text,
  last_scanned_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, location)
);
CREATE INDEX portfolio_repository_by_name ON portfolio_repository (organisation_id, lower(name), id);
SELECT lanthorn_tenant_table('portfolio_repository');

CREATE TABLE portfolio_problem (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  ordinal integer NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  path text,
  line integer,
  PRIMARY KEY (organisation_id, repository_id, ordinal),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('portfolio_problem');
