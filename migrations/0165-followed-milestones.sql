-- SPDX-License-Identifier: Apache-2.0
-- Milestones whose progress is that of issues and change requests on a forge.

-- What rooms of an upper storey may read of issues and change requests.
CREATE VIEW forges_known WITH (security_invoker = true) AS
  SELECT organisation_id, address, kind, number, title, state, closed_at FROM forges_item;
GRANT SELECT ON forges_known TO PUBLIC;
CREATE INDEX forges_item_address ON forges_item (organisation_id, lower(address));

-- Addresses of what has to be done; where there are any, nobody types how far the milestone is.
ALTER TABLE execution_milestone ADD COLUMN follows text[] NOT NULL DEFAULT '{}';
ALTER TABLE execution_progress ADD COLUMN by_forge boolean NOT NULL DEFAULT false;
