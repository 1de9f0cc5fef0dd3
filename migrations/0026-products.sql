-- SPDX-License-Identifier: Apache-2.0
-- Products: named sets of repositories and imported bills of materials, so that one can ask what is shipped together.

CREATE TABLE portfolio_product (
  organisation_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (name <> ''),
  version text,
  description text,
  -- Counts the changes: whoever changes a product says which state they saw.
  revision integer NOT NULL DEFAULT 1,
  -- Of the request that made it: the same request twice makes one product.
  idempotency_key text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key)
);
CREATE UNIQUE INDEX portfolio_product_by_name ON portfolio_product (organisation_id, lower(name));
SELECT lanthorn_tenant_table('portfolio_product');

CREATE TABLE portfolio_product_member (
  organisation_id bigint NOT NULL,
  product_id bigint NOT NULL,
  repository_id bigint NOT NULL,
  PRIMARY KEY (organisation_id, product_id, repository_id),
  FOREIGN KEY (organisation_id, product_id) REFERENCES portfolio_product (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, repository_id) REFERENCES portfolio_repository (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX portfolio_product_member_by_repository ON portfolio_product_member (organisation_id, repository_id);
SELECT lanthorn_tenant_table('portfolio_product_member');

-- For the pillars: which repositories belong to which product.
CREATE VIEW portfolio_membership WITH (security_invoker = true) AS
  SELECT organisation_id, product_id, repository_id FROM portfolio_product_member;
GRANT SELECT ON portfolio_membership TO PUBLIC;
