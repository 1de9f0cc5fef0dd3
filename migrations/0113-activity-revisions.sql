-- SPDX-License-Identifier: Apache-2.0
-- A number for each repository that grows whenever what was done in it, or who is known to have done it, changes: whoever
-- keeps something worked out from a history sees by it that it is out of date. Grown by triggers, so that no way to write
-- can forget it; names of people are left out, since no figure has them.
-- A repository without a row has not changed since this began.

CREATE TABLE activity_revision (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('activity_revision');

-- In the order of their ids, so that two transactions wait for each other and do not block each other.
CREATE FUNCTION activity_revise(repositories bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO activity_revision (repository_id, revision)
  SELECT id, 1 FROM portfolio_repository WHERE id = ANY(repositories) ORDER BY id
  ON CONFLICT (organisation_id, repository_id) DO UPDATE SET revision = activity_revision.revision + 1
$$;

CREATE FUNCTION activity_revise_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM activity_revise(ARRAY(SELECT DISTINCT repository_id FROM changed));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY '{activity_day,activity_release,activity_alias}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER revise_when_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_rows()', watched);
    EXECUTE format('CREATE TRIGGER revise_when_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_rows()', watched);
    EXECUTE format('CREATE TRIGGER revise_when_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_rows()', watched);
  END LOOP;
END
$$;

-- Whose work it is, and what that counts as. Counts of a member change with every scan and say nothing here.
CREATE FUNCTION activity_revise_of_members() RETURNS trigger LANGUAGE plpgsql AS $$
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
  RETURN NULL;
END
$$;
CREATE TRIGGER revise_when_added AFTER INSERT ON activity_member REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_members();
CREATE TRIGGER revise_when_changed AFTER UPDATE ON activity_member REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_members();
CREATE TRIGGER revise_when_removed AFTER DELETE ON activity_member REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_members();

-- For whom somebody worked when.
CREATE FUNCTION activity_revise_of_spells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM activity_revise(ARRAY(SELECT DISTINCT repository_id FROM changed
    JOIN activity_member USING (person_id) JOIN activity_day USING (identity_id)));
  RETURN NULL;
END
$$;
CREATE TRIGGER revise_when_added AFTER INSERT ON activity_spell REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_spells();
CREATE TRIGGER revise_when_changed AFTER UPDATE ON activity_spell REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_spells();
CREATE TRIGGER revise_when_removed AFTER DELETE ON activity_spell REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_spells();

-- What a mail domain's organisation is called: of those who write from it, and of those whom a .mailmap calls so.
CREATE FUNCTION activity_revise_of_domains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM activity_revise(ARRAY(
    SELECT repository_id FROM activity_identity AS identity JOIN activity_day ON identity_id = identity.id
      WHERE identity.employer IN (SELECT domain FROM changed)
    UNION SELECT repository_id FROM activity_identity AS identity JOIN activity_alias ON canonical_id = identity.id
      WHERE identity.employer IN (SELECT domain FROM changed)));
  RETURN NULL;
END
$$;
CREATE TRIGGER revise_when_added AFTER INSERT ON activity_domain REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_domains();
CREATE TRIGGER revise_when_changed AFTER UPDATE ON activity_domain REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_domains();
CREATE TRIGGER revise_when_removed AFTER DELETE ON activity_domain REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION activity_revise_of_domains();
