-- SPDX-License-Identifier: Apache-2.0
-- A report of a dashboard that only its maker sees is read by that one alone. NULL: by everybody here.
ALTER TABLE measurement_report ADD COLUMN only_for text;

UPDATE measurement_report AS report SET only_for = dashboard.owner FROM measurement_dashboard AS dashboard
  WHERE dashboard.organisation_id = report.organisation_id AND report.source = 'dashboard:' || dashboard.id AND NOT dashboard.is_shared;
