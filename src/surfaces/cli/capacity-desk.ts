// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What `lanthorn capacity` asks of the rest of the program. */
export interface CapacityDesk {
  capacity(query: CapacityAsked, flags: Flags): Promise<CapacityReport>;
}

export interface CapacityAsked {
  readonly by: 'week' | 'month';
  readonly from?: string | undefined;
  readonly periods: number;
  /** Tries what happens when the initiative moves by days. */
  readonly moved?: { readonly initiativeId: number; readonly days: number } | undefined;
}

/** Hours by person and period, and who is over-booked. */
export interface CapacityReport {
  readonly periods: readonly { readonly start: string; readonly finish: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly {
      readonly availableHours: number;
      readonly plannedHours: number;
      readonly overHours: number;
    }[];
  }[];
  readonly clashes: readonly { readonly sentence: string }[];
  readonly unplaced: readonly {
    readonly name: string;
    readonly title: string;
    readonly hours: number;
  }[];
  readonly moved?:
    | {
        readonly title: string;
        readonly days: number;
        readonly clashes: readonly { readonly sentence: string }[];
        readonly relievedHours: number;
      }
    | undefined;
}
