// SPDX-License-Identifier: Apache-2.0
import type { BoardPaperReply, KpiReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

export const READINGS_FORMATS = ['csv', 'xlsx', 'json', 'parquet'] as const;
export type ReadingsFormat = (typeof READINGS_FORMATS)[number];

/** What questions about KPIs and the strategy ask of the desk. */
export interface KpisDesk {
  kpis(flags: Flags): Promise<readonly KpiReply[]>;
  /** The same as OpenMetrics text. */
  openMetrics(flags: Flags): Promise<string>;
  /** All readings as a table: the bytes of a file. */
  kpiReadings(flags: Flags, format: ReadingsFormat): Promise<Uint8Array>;
  /** The board paper of today, also as Markdown. */
  boardPaper(flags: Flags): Promise<{ readonly paper: BoardPaperReply; readonly markdown: string }>;
}
