-- SPDX-License-Identifier: Apache-2.0
-- What is said about people also touches repositories where they only open issues or comment: their figures count people and
-- organisations by the accounts behind issues, change requests and events, and an account is whose address tells of it.

-- Which accounts did something where. Logins in lower case; what a forge takes back leaves its account here.
CREATE TABLE forges_account (
  organisation_id bigint NOT NULL,
  login text NOT NULL,
  repository_id bigint NOT NULL,
  PRIMARY KEY (organisation_id, login, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES forges_connection (organisation_id, repository_id) ON DELETE CASCADE
);
CREATE INDEX forges_account_repository ON forges_account (organisation_id, repository_id);
SELECT lanthorn_tenant_table('forges_account');

ALTER TABLE forges_account NO FORCE ROW LEVEL SECURITY;
ALTER TABLE forges_item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE forges_event NO FORCE ROW LEVEL SECURITY;
INSERT INTO forges_account (organisation_id, login, repository_id)
  SELECT organisation_id, lower(author), repository_id FROM forges_item WHERE author IS NOT NULL
  UNION SELECT organisation_id, lower(actor), repository_id FROM forges_event WHERE actor IS NOT NULL;
ALTER TABLE forges_account FORCE ROW LEVEL SECURITY;
ALTER TABLE forges_item FORCE ROW LEVEL SECURITY;
ALTER TABLE forges_event FORCE ROW LEVEL SECURITY;

-- In the order of the key, so that two transactions wait for each other and do not block each other.
CREATE FUNCTION forges_keep_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'forges_item' THEN
    INSERT INTO forges_account (login, repository_id)
      SELECT DISTINCT lower(author), repository_id FROM changed WHERE author IS NOT NULL ORDER BY 1, 2
      ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO forges_account (login, repository_id)
      SELECT DISTINCT lower(actor), repository_id FROM changed WHERE actor IS NOT NULL ORDER BY 1, 2
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY '{forges_item,forges_event}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER keep_accounts_when_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION forges_keep_accounts()', watched);
    EXECUTE format('CREATE TRIGGER keep_accounts_when_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION forges_keep_accounts()', watched);
  END LOOP;
END
$$;

-- The accounts that addresses of commits tell of, as src/facts/activity/account-in.ts has them: "7+ada@users.noreply.github.com" is
-- ada at github.com; where files tell, an address is an account itself.
CREATE FUNCTION forges_accounts_told(addresses text[]) RETURNS TABLE (host text, login text) LANGUAGE sql IMMUTABLE AS $$
  WITH hidden AS (
    SELECT lower(part[1]) AS local, regexp_replace(lower(part[2]), '\.erased\.invalid$', '') AS host
    FROM unnest(addresses) AS address, regexp_match(address, '^([^@]+)@(?:users\.)?noreply\.([^@]+)$', 'i') AS part
    WHERE part IS NOT NULL
  )
  SELECT host, regexp_replace(local, CASE host WHEN 'github.com' THEN '^\d+\+' ELSE '^\d+[+-]' END, '') FROM hidden
  UNION SELECT 'mail', lower(address) FROM unnest(addresses) AS address
$$;

CREATE FUNCTION forges_revise_of_addresses(addresses text[]) RETURNS void LANGUAGE sql AS $$
  SELECT forges_revise(ARRAY(
    SELECT DISTINCT account.repository_id FROM forges_accounts_told(addresses) AS told
    JOIN forges_account AS account ON account.login = told.login
    JOIN forges_connection AS connection ON connection.repository_id = account.repository_id
    JOIN forges_forge AS forge ON forge.id = connection.forge_id
    WHERE lower(substring(forge.address FROM '^[a-z]+://([^/]+)')) = told.host))
$$;

-- As before, and of what their accounts did.
CREATE OR REPLACE FUNCTION activity_revise_of_members() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  identities bigint[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    identities := ARRAY(SELECT now.identity_id FROM changed AS now JOIN before USING (organisation_id, identity_id)
      WHERE (now.person_id, now.actor_class) IS DISTINCT FROM (before.person_id, before.actor_class));
  ELSE
    identities := ARRAY(SELECT identity_id FROM changed);
  END IF;
  PERFORM activity_revise(ARRAY(SELECT DISTINCT repository_id FROM activity_day WHERE identity_id = ANY(identities)));
  PERFORM forges_revise_of_addresses(ARRAY(SELECT email FROM activity_identity WHERE id = ANY(identities)));
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION activity_revise_of_spells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM activity_revise(ARRAY(SELECT DISTINCT repository_id FROM changed
    JOIN activity_member USING (person_id) JOIN activity_day USING (identity_id)));
  PERFORM forges_revise_of_addresses(ARRAY(SELECT DISTINCT email FROM changed
    JOIN activity_member USING (person_id) JOIN activity_identity AS identity ON identity.id = identity_id));
  RETURN NULL;
END
$$;
