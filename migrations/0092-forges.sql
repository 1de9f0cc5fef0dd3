-- SPDX-License-Identifier: Apache-2.0
-- What forges (GitHub, GitLab, Gitea ...) tell of the repositories: issues, change requests and what happened to them.

-- A forge that may be asked. Secrets are sealed by platform/secrets; the key is no part of the database.
CREATE TABLE forges_forge (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  -- Where people read it, without a slash at the end: https://github.com
  address text NOT NULL,
  -- Where programs ask it.
  api_address text NOT NULL,
  sealed_token bytea,
  sealed_webhook_secret bytea,
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, address)
);
SELECT lanthorn_tenant_table('forges_forge');

-- A repository and its place on a forge: one place belongs to one repository, so that nothing counts twice.
CREATE TABLE forges_connection (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  forge_id bigint NOT NULL,
  -- As in the address: owner/name, group/subgroup/name
  path text NOT NULL,
  connected_by text NOT NULL,
  connected_at timestamptz NOT NULL,
  -- When everything was last read to its end; null while it never was.
  read_at timestamptz,
  tried_at timestamptz,
  -- Until when the forge wants to be left alone.
  resume_at timestamptz,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, forge_id) REFERENCES forges_forge (organisation_id, id)
);
CREATE UNIQUE INDEX forges_connection_by_place ON forges_connection (organisation_id, forge_id, lower(path));
SELECT lanthorn_tenant_table('forges_connection');

-- How far a list of the forge has been read, in the forge's own terms.
CREATE TABLE forges_mark (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  stream text NOT NULL,
  mark jsonb NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, stream),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_mark');

-- What went wrong in the last reading.
CREATE TABLE forges_problem (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  ordinal integer NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, ordinal),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_problem');

CREATE TABLE forges_item (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('issue', 'change-request')),
  number integer NOT NULL,
  title text NOT NULL,
  address text NOT NULL,
  author text,
  author_class text NOT NULL DEFAULT 'human' CHECK (author_class IN ('human', 'bot', 'agent')),
  association text NOT NULL CHECK (association IN ('member', 'contributor', 'newcomer', 'none', 'unknown')),
  opened_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'closed', 'merged')),
  closed_at timestamptz,
  is_draft boolean NOT NULL,
  labels text[] NOT NULL,
  assignees text[] NOT NULL,
  -- The updated_at up to which what is told item by item has been read.
  detailed_at timestamptz,
  PRIMARY KEY (organisation_id, repository_id, kind, number),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
CREATE INDEX forges_item_to_detail ON forges_item (organisation_id, repository_id, kind, updated_at)
  WHERE detailed_at IS NULL OR detailed_at < updated_at;
CREATE INDEX forges_item_open ON forges_item (organisation_id, repository_id, kind, number) WHERE state = 'open';
SELECT lanthorn_tenant_table('forges_item');

-- An event may be told before its item; it waits here. Read only together with items.
CREATE TABLE forges_event (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  item_kind text NOT NULL,
  number integer NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  actor text,
  actor_class text NOT NULL DEFAULT 'human' CHECK (actor_class IN ('human', 'bot', 'agent')),
  association text,
  detail text,
  PRIMARY KEY (organisation_id, repository_id, item_kind, number, id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_event');

CREATE TABLE forges_release (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  id text NOT NULL,
  tag text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  published_at timestamptz NOT NULL,
  is_prerelease boolean NOT NULL,
  PRIMARY KEY (organisation_id, repository_id, id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_release');

-- Deliveries of webhooks that were taken: the same one again does nothing.
CREATE TABLE forges_delivery (
  organisation_id bigint NOT NULL,
  forge_id bigint NOT NULL,
  id text NOT NULL,
  event text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, forge_id, id),
  FOREIGN KEY (organisation_id, forge_id) REFERENCES forges_forge (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX forges_delivery_by_time ON forges_delivery (organisation_id, received_at);
SELECT lanthorn_tenant_table('forges_delivery');
