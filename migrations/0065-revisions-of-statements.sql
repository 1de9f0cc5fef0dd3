-- SPDX-License-Identifier: Apache-2.0
-- Whoever takes a statement back says which state of it they saw.

ALTER TABLE compliance_statement ADD COLUMN revision integer NOT NULL DEFAULT 1;
UPDATE compliance_statement SET revision = 2 WHERE ended_at IS NOT NULL;
