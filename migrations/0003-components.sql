-- SPDX-License-Identifier: Apache-2.0
-- What the repositories use. A component version is stored once; a usage is a narrow row that points at it.

CREATE TABLE components_component (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  purl text NOT NULL,
  ecosystem text NOT NULL,
  name text NOT NULL,
  version text,
  -- The licence chain: as worded in a lock or manifest, as an SPDX expression, as an installed tree says, and what holds.
  declared_license text,
  -- The file and line that words it, and in which repository; nobody asks for that repository's row, so no foreign key.
  declared_source text,
  declared_repository_id bigint,
  normalised_license text,
  installed_license text,
  installed_source text,
  installed_repository_id bigint,
  installed_normalised text,
  license text,
  integrity text,
  source text,
  -- Roll-up of the usages, kept in the transaction that writes them. 0 repositories: no longer in use, kept for its decisions.
  repositories integer NOT NULL DEFAULT 0,
  direct boolean NOT NULL DEFAULT false,
  scopes text[] NOT NULL DEFAULT '{}',
  origins text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, purl)
);
CREATE INDEX components_component_by_name ON components_component (organisation_id, lower(name), id) WHERE repositories > 0;
CREATE INDEX components_component_by_use ON components_component (organisation_id, repositories, id) WHERE repositories > 0;
SELECT lanthorn_tenant_table('components_component');

CREATE TABLE components_manifest (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  repository_id bigint NOT NULL,
  path text NOT NULL,
  reader text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('own', 'fixture', 'example', 'vendored')),
  components integer NOT NULL,
  -- The repository before the id: what belongs to one repository stands together, here and in components_usage.
  PRIMARY KEY (organisation_id, repository_id, id),
  UNIQUE (organisation_id, repository_id, path),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('components_manifest');

CREATE TABLE components_usage (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  manifest_id bigint NOT NULL,
  component_id bigint NOT NULL,
  line integer NOT NULL,
  scope text NOT NULL CHECK (scope IN ('runtime', 'dev', 'test', 'build', 'optional', 'platform')),
  direct boolean,
  range text,
  -- Shortest chain of component ids from a direct component to this one, both included.
  via bigint[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, repository_id, manifest_id, component_id),
  FOREIGN KEY (organisation_id, repository_id, manifest_id)
    REFERENCES components_manifest (organisation_id, repository_id, id) ON DELETE CASCADE
);
CREATE INDEX components_usage_by_component ON components_usage (organisation_id, component_id, repository_id);
SELECT lanthorn_tenant_table('components_usage');

CREATE TABLE components_license_file (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  path text NOT NULL,
  license text,
  kind text NOT NULL,
  score double precision NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, path),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('components_license_file');

-- The room's front door for the pillars: one row per usage, with what a policy judges by. It sees what the asker sees:
-- row level security is the asker's.
CREATE VIEW components_in_use WITH (security_invoker = true) AS
  SELECT organisation_id, component_id, purl, ecosystem, name, version, license, declared_license,
    repository_id, scope, components_usage.direct, origin, path, line
  FROM components_usage
  JOIN components_component USING (organisation_id)
  JOIN components_manifest USING (organisation_id, repository_id)
  WHERE components_component.id = component_id AND components_manifest.id = manifest_id;
GRANT SELECT ON components_in_use TO PUBLIC;
