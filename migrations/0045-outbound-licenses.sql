-- SPDX-License-Identifier: Apache-2.0
-- What each repository goes out under, for those who judge what it takes in.
CREATE VIEW portfolio_license WITH (security_invoker = true) AS
  SELECT organisation_id, id AS repository_id, license FROM portfolio_repository WHERE license IS NOT NULL;
GRANT SELECT ON portfolio_license TO PUBLIC;
