-- SPDX-License-Identifier: Apache-2.0
-- What the licence texts of packages say, and the texts themselves, so that notices can be made without the packages.

ALTER TABLE components_component
  ADD COLUMN detected_license text,
  ADD COLUMN detected_source text,
  ADD COLUMN detected_repository_id bigint,
  -- The words of its licence texts: unchanged while only copyright lines and layout change.
  ADD COLUMN text_imprint text,
  -- All texts with their places: equal means that there is nothing to store.
  ADD COLUMN texts_digest text;

CREATE TABLE components_text (
  organisation_id bigint NOT NULL,
  -- SHA-256 of the text.
  hash text NOT NULL,
  text text NOT NULL,
  license text,
  PRIMARY KEY (organisation_id, hash)
);
SELECT lanthorn_tenant_table('components_text');

CREATE TABLE components_text_use (
  organisation_id bigint NOT NULL,
  component_id bigint NOT NULL,
  path text NOT NULL,
  role text NOT NULL CHECK (role IN ('license', 'notice')),
  hash text NOT NULL,
  PRIMARY KEY (organisation_id, component_id, path),
  FOREIGN KEY (organisation_id, component_id) REFERENCES components_component (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, hash) REFERENCES components_text (organisation_id, hash)
);
SELECT lanthorn_tenant_table('components_text_use');

-- What is known of each component's licence, step by step, for those who judge it and decide about it.
CREATE VIEW components_license WITH (security_invoker = true) AS
  SELECT organisation_id, id, ecosystem, name, version, declared_license, declared_source, normalised_license,
    installed_license, installed_source, installed_normalised, detected_license, detected_source, text_imprint, license,
    repositories, revision
  FROM components_component;
GRANT SELECT ON components_license TO PUBLIC;
