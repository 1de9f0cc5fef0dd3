-- SPDX-License-Identifier: Apache-2.0
-- What rooms of an upper storey may read of the facts. The tables behind stay the facts' own: nobody else names them.

CREATE VIEW portfolio_known WITH (security_invoker = true) AS
  SELECT organisation_id, id, name, location, state FROM portfolio_repository;

CREATE VIEW components_known WITH (security_invoker = true) AS
  SELECT organisation_id, id, purl, ecosystem, name, version, declared_license, license, repositories, direct, scopes, origins
  FROM components_component;

-- Only those that some repository uses now.
CREATE VIEW components_version WITH (security_invoker = true) AS
  SELECT * FROM components_known WHERE repositories > 0;

GRANT SELECT ON portfolio_known, components_known, components_version TO PUBLIC;
