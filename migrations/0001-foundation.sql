-- SPDX-License-Identifier: Apache-2.0
-- The ground that all other tables stand on: organisations, the wall between them, the log,
-- accounts and sessions, and the jobs. Every later table that belongs to an organisation has
-- organisation_id first in its primary key and is given to lanthorn_tenant_table() once.

-- The role under which tenants' work runs. It owns nothing and cannot step over row level security.
-- Roles belong to the whole server, so another database may have made it, or be making it now; and
-- a plain owner may not make roles at all: then FORCE ROW LEVEL SECURITY alone is the wall.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lanthorn_app') THEN
    CREATE ROLE lanthorn_app NOLOGIN NOBYPASSRLS NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN
  NULL;
END
$$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'lanthorn_app', 'MEMBER') THEN
    EXECUTE format('GRANT lanthorn_app TO %I', current_user);
  ELSIF current_setting('server_version_num')::int >= 160000
    AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    -- PostgreSQL 16 makes whoever creates a role a member of it, but one that may not SET ROLE.
    EXECUTE format('GRANT lanthorn_app TO %I WITH SET TRUE, INHERIT FALSE', current_user);
  END IF;
EXCEPTION WHEN undefined_object OR insufficient_privilege OR unique_violation OR internal_error THEN
  NULL;
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO lanthorn_app', current_schema());
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END
$$;

-- The organisation of the present transaction; NULL outside of one, so that nothing is seen.
CREATE FUNCTION lanthorn_organisation() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('lanthorn.organisation_id', true), '')::bigint $$;

-- Puts the wall around a table: rows are seen and written only in transactions of their own
-- organisation, by the table's owner too, and organisation_id fills itself in.
CREATE FUNCTION lanthorn_tenant_table(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first_key_column text;
  sequence_of_table text;
BEGIN
  SELECT attname INTO first_key_column
  FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
  WHERE indrelid = name::regclass AND indisprimary;
  IF first_key_column IS DISTINCT FROM 'organisation_id' THEN
    RAISE EXCEPTION 'Table % needs organisation_id first in its primary key', name;
  END IF;

  EXECUTE format('ALTER TABLE %s ALTER COLUMN organisation_id SET DEFAULT lanthorn_organisation()', name::regclass);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name::regclass);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name::regclass);
  -- The setting is read in a sub-select, so that it is read once per query and not once per row.
  EXECUTE format(
    'CREATE POLICY own_organisation ON %s USING (organisation_id = '
    '(SELECT nullif(current_setting(''lanthorn.organisation_id'', true), '''')::bigint))',
    name::regclass);

  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lanthorn_app') THEN
    RETURN;
  END IF;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO lanthorn_app', name::regclass);
  FOR sequence_of_table IN
    SELECT objid::regclass::text FROM pg_depend JOIN pg_class ON pg_class.oid = objid
    WHERE refobjid = name::regclass AND relkind = 'S' AND deptype = 'a'
  LOOP
    EXECUTE format('GRANT USAGE ON SEQUENCE %s TO lanthorn_app', sequence_of_table);
  END LOOP;
END
$$;

CREATE TABLE organisation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE CHECK (name <> ''),
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The log: one chain of hashes per organisation, written by the one write path of platform/storage.

CREATE TABLE log_entry (
  organisation_id bigint NOT NULL REFERENCES organisation (id),
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (organisation_id, sequence)
);
CREATE INDEX log_entry_action ON log_entry (organisation_id, action, sequence DESC);
CREATE INDEX log_entry_actor ON log_entry (organisation_id, actor, sequence DESC);
SELECT lanthorn_tenant_table('log_entry');

-- The newest entry's sequence and hash: an entry cut off the end of the chain is missed here.
CREATE TABLE log_head (
  organisation_id bigint NOT NULL REFERENCES organisation (id) PRIMARY KEY,
  sequence bigint NOT NULL,
  hash bytea NOT NULL
);
SELECT lanthorn_tenant_table('log_head');

CREATE FUNCTION lanthorn_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log_entry
  FOR EACH ROW EXECUTE FUNCTION lanthorn_refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log_entry
  FOR EACH STATEMENT EXECUTE FUNCTION lanthorn_refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON log_head
  FOR EACH ROW EXECUTE FUNCTION lanthorn_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log_head
  FOR EACH STATEMENT EXECUTE FUNCTION lanthorn_refuse_change();

CREATE FUNCTION lanthorn_log_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.organisation_id <> OLD.organisation_id OR NEW.sequence <> OLD.sequence + 1 THEN
    RAISE EXCEPTION 'The head of the log moves forward by one entry at a time';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER moves_forward BEFORE UPDATE ON log_head
  FOR EACH ROW EXECUTE FUNCTION lanthorn_log_moves_forward();

DO $$
BEGIN
  REVOKE UPDATE, DELETE, TRUNCATE ON log_entry FROM lanthorn_app;
  REVOKE DELETE, TRUNCATE ON log_head FROM lanthorn_app;
EXCEPTION WHEN undefined_object THEN
  NULL;
END
$$;

-- Accounts, sign-in links and sessions. Looked up before the organisation is known, so these are
-- not behind the wall; only platform/identity reads them. Of a token only its sha256 is kept.

CREATE TABLE identity_account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id bigint NOT NULL REFERENCES organisation (id),
  name text NOT NULL CHECK (name <> ''),
  role text NOT NULL CHECK (role IN ('admin', 'lead', 'member', 'auditor')),
  created_at timestamptz NOT NULL
);
CREATE INDEX identity_account_organisation ON identity_account (organisation_id, id);

CREATE TABLE identity_sign_in_link (
  token_hash bytea PRIMARY KEY,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE identity_session (
  token_hash bytea PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES identity_account (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX identity_session_seen_at ON identity_session (seen_at);

-- Jobs: what people see of the work in the background. pg-boss (schema pgboss) only delivers.

CREATE TABLE jobs_job (
  organisation_id bigint NOT NULL REFERENCES organisation (id),
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  subject text NOT NULL,
  key text,
  data jsonb NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'active', 'retrying', 'done', 'failed', 'cancelled')),
  attempt integer NOT NULL DEFAULT 0,
  interruptions integer NOT NULL DEFAULT 0,
  progress_done bigint,
  progress_total bigint,
  message text,
  problem text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX jobs_job_open_key ON jobs_job (organisation_id, kind, key)
  WHERE key IS NOT NULL AND state IN ('queued', 'active', 'retrying');
CREATE INDEX jobs_job_state ON jobs_job (organisation_id, state, id DESC);
SELECT lanthorn_tenant_table('jobs_job');

-- One row per job that is not finished, of all organisations: where its delivery is and which
-- worker holds it. Workers find the jobs of dead workers here; no tenant reads it.
CREATE TABLE jobs_open (
  organisation_id bigint NOT NULL,
  job_id bigint NOT NULL,
  kind text NOT NULL,
  delivery uuid NOT NULL,
  worker bigint,
  PRIMARY KEY (organisation_id, job_id)
);
CREATE INDEX jobs_open_worker ON jobs_open (worker) WHERE worker IS NOT NULL;
CREATE SEQUENCE jobs_worker;
