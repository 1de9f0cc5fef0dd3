-- SPDX-License-Identifier: Apache-2.0
-- Which weaknesses are in what is used, since when, and what the office has said about them.

CREATE TABLE compliance_vulnerability (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- The CVE where there is one. It may change when a database learns of one; the id stays.
  name text NOT NULL,
  aliases text[] NOT NULL,
  advisories text[] NOT NULL,
  summary text NOT NULL,
  rating text CHECK (rating IN ('none', 'low', 'medium', 'high', 'critical')),
  score double precision,
  vector text,
  -- Ten times the score, or what stands for the rating; -1 where nobody has rated it. For sorting.
  rank smallint NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, name)
);
CREATE INDEX compliance_vulnerability_worst_first ON compliance_vulnerability (organisation_id, rank DESC, id);
SELECT lanthorn_tenant_table('compliance_vulnerability');

-- What was matched against which edition of the advisories; a component holds while neither it nor they change.
CREATE TABLE compliance_matched (
  organisation_id bigint NOT NULL,
  component_id bigint NOT NULL,
  revision integer NOT NULL,
  edition bigint NOT NULL,
  PRIMARY KEY (organisation_id, component_id),
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('compliance_matched');

CREATE TABLE compliance_exposure (
  organisation_id bigint NOT NULL,
  component_id bigint NOT NULL,
  vulnerability_id bigint NOT NULL,
  -- Package URL without version: what statements and findings are about.
  package text NOT NULL,
  affected_range text NOT NULL,
  fixed_in text,
  PRIMARY KEY (organisation_id, component_id, vulnerability_id),
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, vulnerability_id) REFERENCES compliance_vulnerability (organisation_id, id)
);
CREATE INDEX compliance_exposure_by_package ON compliance_exposure (organisation_id, package);
CREATE INDEX compliance_exposure_by_vulnerability ON compliance_exposure (organisation_id, vulnerability_id);
SELECT lanthorn_tenant_table('compliance_exposure');

-- A decision about a vulnerability in a package. Never deleted: a newer one for the same scope takes its place.
CREATE TABLE compliance_statement (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  vulnerability text NOT NULL,
  aliases text[] NOT NULL,
  package text NOT NULL,
  -- Range in VERS; NULL: all versions.
  versions text,
  -- NULL: everywhere in the organisation.
  repository_id bigint,
  status text NOT NULL CHECK (status IN ('not_affected', 'affected', 'fixed', 'under_investigation')),
  justification text,
  impact text,
  action text,
  -- Where it comes from: a person here, or a document.
  document text,
  author text NOT NULL,
  said_at timestamptz NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX compliance_statement_in_force ON compliance_statement
  (organisation_id, package, vulnerability, coalesce(versions, ''), coalesce(repository_id, 0)) WHERE ended_at IS NULL;
SELECT lanthorn_tenant_table('compliance_statement');

CREATE TABLE compliance_vulnerability_finding (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  vulnerability_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  package text NOT NULL,
  -- Of several versions in use, one that is still open.
  component_id bigint NOT NULL,
  fixed_in text,
  state text NOT NULL CHECK (state IN ('open', 'suppressed', 'gone')),
  statement_id bigint,
  opened_at timestamptz NOT NULL,
  gone_at timestamptz,
  returned integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, id),
  -- The same finding after a version bump and a new scan.
  UNIQUE (organisation_id, vulnerability_id, repository_id, package),
  FOREIGN KEY (organisation_id, vulnerability_id) REFERENCES compliance_vulnerability (organisation_id, id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, statement_id) REFERENCES compliance_statement (organisation_id, id)
);
CREATE INDEX compliance_vulnerability_finding_by_package ON compliance_vulnerability_finding (organisation_id, package);
CREATE INDEX compliance_vulnerability_finding_by_repository
  ON compliance_vulnerability_finding (organisation_id, repository_id, state);
SELECT lanthorn_tenant_table('compliance_vulnerability_finding');
