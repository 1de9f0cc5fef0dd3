-- SPDX-License-Identifier: Apache-2.0
-- What package registries told of the packages in use: a cache that is asked, exported and imported without network.

CREATE TABLE upstreams_package (
  organisation_id bigint NOT NULL,
  -- Without a version: pkg:npm/%40types/node
  purl text NOT NULL,
  ecosystem text NOT NULL,
  -- Which registry told it, or was asked last.
  source text NOT NULL,
  state text NOT NULL CHECK (state IN ('known', 'absent', 'problem')),
  -- When the registry told what stands here; null while it never did.
  fetched_at timestamptz,
  -- When it was last asked, whatever came of it.
  tried_at timestamptz NOT NULL,
  problem text,
  etag text,
  repository_url text,
  homepage text,
  description text,
  maintainers text[] NOT NULL DEFAULT '{}',
  funding text[] NOT NULL DEFAULT '{}',
  latest text,
  latest_at timestamptz,
  deprecated text,
  -- How many releases there are that stand: no prereleases, nothing withdrawn.
  releases integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, purl)
);
CREATE INDEX upstreams_package_with_problem ON upstreams_package (organisation_id, purl) WHERE problem IS NOT NULL;
SELECT lanthorn_tenant_table('upstreams_package');

CREATE TABLE upstreams_version (
  organisation_id bigint NOT NULL,
  package text NOT NULL,
  version text NOT NULL,
  released_at timestamptz,
  license text,
  license_source text,
  withdrawn text,
  -- How many of the releases that stand are this one or before it; null where the order of versions cannot place it. The rank
  -- of an old version stays when a new one comes out, so only what is new is written.
  rank integer,
  PRIMARY KEY (organisation_id, package, version),
  FOREIGN KEY (organisation_id, package) REFERENCES upstreams_package (organisation_id, purl) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('upstreams_version');

-- The room's front door for the pillars: how far a version is behind.
CREATE VIEW upstreams_release WITH (security_invoker = true) AS
  SELECT version.organisation_id, version.package, version.version, version.released_at, package.latest_at,
    package.releases - version.rank AS newer
  FROM upstreams_version AS version
  JOIN upstreams_package AS package ON package.organisation_id = version.organisation_id AND package.purl = version.package;
GRANT SELECT ON upstreams_release TO PUBLIC;
