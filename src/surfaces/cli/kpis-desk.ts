// SPDX-License-Identifier: Apache-2.0
import type { BoardPaperReply, KpiReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What questions about KPIs and the strategy ask of the desk. */
export interface KpisDesk {
  kpis(flags: Flags): Promise<readonly KpiReply[]>;
  /** The same as OpenMetrics text. */
  openMetrics(flags: Flags): Promise<string>;
  /** The board paper of today, also as Markdown. */
  boardPaper(flags: Flags): Promise<{ readonly paper: BoardPaperReply; readonly markdown: string }>;
}
