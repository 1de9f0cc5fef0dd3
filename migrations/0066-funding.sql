-- SPDX-License-Identifier: Apache-2.0
-- Where a lock or manifest says that a component takes money: web addresses.
ALTER TABLE components_component ADD COLUMN funding text[] NOT NULL DEFAULT '{}';
