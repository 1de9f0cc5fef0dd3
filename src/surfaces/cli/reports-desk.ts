// SPDX-License-Identifier: Apache-2.0
import type { DashboardReply, ReportReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

export type ReportFormat = ReportReply['files'][number]['format'];

/** What the command line asks about dashboards and frozen reports. */
export interface ReportsDesk {
  dashboards(flags: Flags): Promise<readonly DashboardReply[]>;
  /** A dashboard as it is now, in the format of a report. */
  showDashboard(
    flags: Flags,
    id: number,
    wanted: { readonly format: ReportFormat; readonly days?: number | undefined },
  ): Promise<string>;
  frozenReports(flags: Flags): Promise<readonly ReportReply[]>;
  /** Source: `board-paper`, or `dashboard:3`. Result: all reports, the new one first. */
  freezeReport(flags: Flags, source: string): Promise<readonly ReportReply[]>;
  /** The very bytes that were kept. */
  reportFile(flags: Flags, id: number, format: ReportFormat): Promise<Uint8Array>;
}
