-- SPDX-License-Identifier: Apache-2.0
-- Where the servers over this database are reached, each while it runs; one that is killed stays until the next one starts.
CREATE TABLE identity_served_at (
  -- https://ospo.example.org/ or http://localhost:4601/
  address text PRIMARY KEY,
  since timestamptz NOT NULL
);
