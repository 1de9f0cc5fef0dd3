-- SPDX-License-Identifier: Apache-2.0
-- A step of the licence chain: what the package registry says where neither files nor an installed tree do.

ALTER TABLE components_component
  ADD COLUMN registry_license text,
  -- Which registry, and the day it said so.
  ADD COLUMN registry_source text,
  ADD COLUMN registry_normalised text;
