// SPDX-License-Identifier: Apache-2.0
import type { KpiReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What questions about KPIs ask of the desk. */
export interface KpisDesk {
  kpis(flags: Flags): Promise<readonly KpiReply[]>;
  /** The same as OpenMetrics text. */
  openMetrics(flags: Flags): Promise<string>;
}
