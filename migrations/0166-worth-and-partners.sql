-- SPDX-License-Identifier: Apache-2.0
-- How much an initiative matters, and which organisations carry a share of it.

ALTER TABLE execution_initiative
  ADD COLUMN worth smallint CHECK (worth BETWEEN 1 AND 5),
  -- {name, percent}; the rest is ours.
  ADD COLUMN partners jsonb NOT NULL DEFAULT '[]';
