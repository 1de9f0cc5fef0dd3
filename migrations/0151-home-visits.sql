-- SPDX-License-Identifier: Apache-2.0
-- When an account looked at its first screen: now, and the time before, from which on it is told what changed.

ALTER TABLE identity_account ADD COLUMN home_seen_at timestamptz;
ALTER TABLE identity_account ADD COLUMN home_seen_before timestamptz;
