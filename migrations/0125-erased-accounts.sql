-- SPDX-License-Identifier: Apache-2.0
-- Accounts on forges of people who asked to be forgotten: keyed hashes, by which what a forge tells later is recognised, and
-- the pseudonym that stands in place of the login.

CREATE TABLE forges_erasure_key (
  organisation_id bigint NOT NULL PRIMARY KEY,
  key bytea NOT NULL
);
SELECT lanthorn_tenant_table('forges_erasure_key');

CREATE TABLE forges_erased (
  organisation_id bigint NOT NULL,
  -- Of the host of the forge and the login in lower case.
  hash bytea NOT NULL,
  pseudonym text NOT NULL,
  PRIMARY KEY (organisation_id, hash)
);
SELECT lanthorn_tenant_table('forges_erased');
