-- SPDX-License-Identifier: Apache-2.0
-- Repositories that are fetched from elsewhere, and how fetching them goes. What is fetched lies in a folder of ours, which is
-- the location of the repository.
CREATE TABLE portfolio_remote (
  organisation_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  -- As git is told, without user and password: https://github.com/ada/lamp.git
  address text NOT NULL,
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  -- When everything there was last here; null while it never was.
  fetched_at timestamptz,
  tried_at timestamptz,
  -- Of the last attempt; null where that went well.
  problem_code text,
  problem text,
  PRIMARY KEY (organisation_id, repository_id),
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
SELECT lanthorn_tenant_table('portfolio_remote');

-- Who a server of git is told that we are; forges take any name beside a token.
ALTER TABLE forges_forge ADD COLUMN username text;
