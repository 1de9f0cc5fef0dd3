-- SPDX-License-Identifier: Apache-2.0
-- The trail of one thing, however long the log is.
CREATE INDEX log_entry_subject ON log_entry (organisation_id, subject, sequence DESC);
