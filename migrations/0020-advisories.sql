-- SPDX-License-Identifier: Apache-2.0
-- What others published about weaknesses in packages, as imported; nobody's opinion of it.

CREATE TABLE advisories_import (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  sources text[] NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  -- Records read, and what became of them.
  records integer NOT NULL DEFAULT 0,
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  -- Read, but an import before brought a newer one of that id.
  outdated integer NOT NULL DEFAULT 0,
  -- Of those added or changed: taken back by their publisher.
  withdrawn integer NOT NULL DEFAULT 0,
  problems integer NOT NULL DEFAULT 0,
  -- The first of them.
  problem_list jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (organisation_id, id)
);
SELECT lanthorn_tenant_table('advisories_import');

CREATE TABLE advisories_advisory (
  organisation_id bigint NOT NULL,
  id text NOT NULL,
  -- As written in the record; ISO 8601 sorts as text.
  modified text NOT NULL,
  published text,
  withdrawn text,
  aliases text[] NOT NULL,
  summary text NOT NULL,
  details text NOT NULL,
  severities json NOT NULL,
  reference_list json NOT NULL,
  -- Of all that was read from the record: a record that says the same is not written again.
  hash bytea NOT NULL,
  -- The import that brought it as it is now.
  import_id bigint NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX advisories_advisory_aliases ON advisories_advisory USING gin (aliases);
SELECT lanthorn_tenant_table('advisories_advisory');

-- One row for each package that an advisory speaks of; what a version in use is matched against.
CREATE TABLE advisories_affected (
  organisation_id bigint NOT NULL,
  package text NOT NULL,
  advisory_id text NOT NULL,
  place integer NOT NULL,
  ecosystem text NOT NULL,
  name text NOT NULL,
  ranges json NOT NULL,
  versions text[] NOT NULL,
  severities json NOT NULL,
  PRIMARY KEY (organisation_id, package, advisory_id, place)
);
CREATE INDEX advisories_affected_by_advisory ON advisories_affected (organisation_id, advisory_id);
SELECT lanthorn_tenant_table('advisories_affected');
