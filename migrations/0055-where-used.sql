-- SPDX-License-Identifier: Apache-2.0
-- Where is this package used, whichever version? The package URL without version, qualifiers and subpath is what versions share.
-- In a package URL "@" stands only before the version: one in a name is written %40.
ALTER TABLE components_component ADD COLUMN package text GENERATED ALWAYS AS (regexp_replace(purl, '[@?#].*$', '')) STORED;
CREATE INDEX components_component_by_package_url ON components_component (organisation_id, package) WHERE repositories > 0;
