// SPDX-License-Identifier: Apache-2.0
// What was said at a moment, kept to the byte: reports, their files with hashes, and schedules by which they are made.
// Makes no report itself: who makes one hands over its files. Never changes a report that is kept.
// Begin with report.ts, then open-reports.ts.
export { openReports, type Reports, reportsBetween } from './open-reports.ts';
export type { NewReport, Report, ReportFile, ReportFormat, ReportSchedule } from './report.ts';
