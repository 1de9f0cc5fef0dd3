// SPDX-License-Identifier: Apache-2.0
import type { DashboardReply, ReportReply, ReportScheduleReply } from '#surfaces/contract';
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
  reportSchedules(flags: Flags): Promise<readonly ReportScheduleReply[]>;
  /** Result: all schedules. */
  scheduleReport(
    flags: Flags,
    words: Pick<ReportScheduleReply, 'source' | 'every'> & ScheduleWish,
  ): Promise<readonly ReportScheduleReply[]>;
  /** What is not named stays as it is. Result: all schedules. */
  changeSchedule(
    flags: Flags,
    id: number,
    words: ScheduleWish,
  ): Promise<readonly ReportScheduleReply[]>;
  endSchedule(flags: Flags, id: number): Promise<void>;
  /** The very bytes that were kept. */
  reportFile(flags: Flags, id: number, format: ReportFormat): Promise<Uint8Array>;
}

export type ScheduleWish = Partial<Pick<ReportScheduleReply, 'name' | 'source' | 'every' | 'zone'>>;
