-- SPDX-License-Identifier: Apache-2.0
-- Stable names of what is exported and imported as files: they stay while titles change.

ALTER TABLE execution_adoption_candidate ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_adoption_candidate ADD UNIQUE (organisation_id, adoption_id, key);
ALTER TABLE execution_resource ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_resource ADD UNIQUE (organisation_id, key);
ALTER TABLE execution_open_role ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_open_role ADD UNIQUE (organisation_id, key);
ALTER TABLE execution_offer ADD COLUMN key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE execution_offer ADD UNIQUE (organisation_id, key);
