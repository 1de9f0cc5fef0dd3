-- SPDX-License-Identifier: Apache-2.0
-- An imported bill of materials can be removed. Its row stays for the findings, decisions and log entries that name it, and
-- a bill of the same thing that is imported later takes it up again.
ALTER TABLE portfolio_repository ADD COLUMN removed_at timestamptz;
DROP INDEX portfolio_repository_by_name;
CREATE INDEX portfolio_repository_by_name ON portfolio_repository (organisation_id, lower(name), id) WHERE removed_at IS NULL;

-- A large bill has 40,000 edges, and looking their one repository up 40,000 times took as long as writing them. They are
-- written in the transaction that holds the repository, and repositories are not deleted.
ALTER TABLE components_edge DROP CONSTRAINT components_edge_organisation_id_repository_id_fkey;
