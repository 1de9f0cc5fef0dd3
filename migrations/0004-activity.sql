-- SPDX-License-Identifier: Apache-2.0
-- What was done in the repositories: commits as git has them, people as .mailmap names them, and a roll-up by day.

CREATE TABLE activity_identity (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  email text NOT NULL,
  actor_class text NOT NULL CHECK (actor_class IN ('human', 'bot', 'agent')),
  employer text,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, name, email)
);
SELECT lanthorn_tenant_table('activity_identity');

-- How far a repository's history has been read.
CREATE TABLE activity_history (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  head text NOT NULL,
  shallow boolean NOT NULL DEFAULT false,
  commits integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_history');

CREATE TABLE activity_commit (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  commit_id bytea NOT NULL,
  author_id bigint NOT NULL,
  committer_id bigint NOT NULL,
  authored_at timestamptz NOT NULL,
  committed_at timestamptz NOT NULL,
  parents smallint NOT NULL,
  touched integer NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, commit_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_commit');

-- The repository's .mailmap, as identities: kept apart from the commits so that a changed .mailmap re-reads no history.
CREATE TABLE activity_alias (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  identity_id bigint NOT NULL,
  canonical_id bigint NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, identity_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_alias');

-- Roll-up: non-merge commits by author as the commit names them and UTC day of authorship. Who is who is asked when it is
-- read (activity_alias), so that a changed .mailmap touches no roll-up and the address of that day still tells the employer.
CREATE TABLE activity_day (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  identity_id bigint NOT NULL,
  day date NOT NULL,
  commits integer NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, identity_id, day),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_day');

CREATE TABLE activity_release (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  name text NOT NULL,
  commit_id bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, name),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_release');
