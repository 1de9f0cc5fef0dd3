-- SPDX-License-Identifier: Apache-2.0
-- Clones of projects of others that are read to see how they do: their history is measured, but nothing in them counts as ours.
ALTER TABLE portfolio_repository ADD COLUMN is_upstream boolean NOT NULL DEFAULT false;
CREATE INDEX portfolio_repository_upstream ON portfolio_repository (organisation_id, id) WHERE is_upstream;
