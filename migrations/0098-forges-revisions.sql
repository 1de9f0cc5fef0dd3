-- SPDX-License-Identifier: Apache-2.0
-- A number for each repository that grows whenever what a forge told of its issues and change requests changes: whoever
-- keeps something worked out from them sees by it that it is out of date. Grown by triggers, so that no way to write can
-- forget it. A repository without a row has not changed since this began.

CREATE TABLE forges_revision (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('forges_revision');

-- In the order of their ids, so that two transactions wait for each other and do not block each other.
CREATE FUNCTION forges_revise(repositories bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO forges_revision (repository_id, revision)
  SELECT id, 1 FROM portfolio_repository WHERE id = ANY(repositories) ORDER BY id
  ON CONFLICT (organisation_id, repository_id) DO UPDATE SET revision = forges_revision.revision + 1
$$;

CREATE FUNCTION forges_revise_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forges_revise(ARRAY(SELECT DISTINCT repository_id FROM changed));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY '{forges_item,forges_event}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER revise_when_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION forges_revise_of_rows()', watched);
    EXECUTE format('CREATE TRIGGER revise_when_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION forges_revise_of_rows()', watched);
  END LOOP;
END
$$;

CREATE TRIGGER revise_when_changed AFTER UPDATE ON forges_event REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION forges_revise_of_rows();

-- How far an item has been read is no part of what was told.
CREATE FUNCTION forges_revise_of_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forges_revise(ARRAY(
    SELECT DISTINCT now.repository_id FROM changed AS now
    JOIN before USING (organisation_id, repository_id, kind, number)
    WHERE to_jsonb(now) - 'detailed_at' IS DISTINCT FROM to_jsonb(before) - 'detailed_at'));
  RETURN NULL;
END
$$;
CREATE TRIGGER revise_when_changed AFTER UPDATE ON forges_item REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION forges_revise_of_items();
