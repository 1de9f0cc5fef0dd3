// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What `lanthorn initiatives` and `lanthorn actuals` ask of the rest of the program. */
export interface ExecutionDesk {
  /** All initiatives, newest first. */
  initiatives(flags: Flags): Promise<readonly InitiativeReport[]>;
  /** Open risks, the gravest first. */
  risks(flags: Flags): Promise<readonly RiskReport[]>;
  /** Books the rows of a CSV file that make sense. */
  importActuals(
    initiativeId: number,
    file: { readonly fileName: string; readonly csv: string },
    flags: Flags,
  ): Promise<ImportedActuals>;
}

/** An initiative with how it stands; money in minor units of its currency, days `YYYY-MM-DD`. */
export interface InitiativeReport {
  readonly id: number;
  readonly title: string;
  readonly state: string;
  readonly status: string;
  readonly currency: string;
  readonly budget: number;
  readonly spent?: number | undefined;
  readonly finish?: string | undefined;
  readonly value?:
    | {
        readonly spi: number | undefined;
        readonly cpi: number | undefined;
        readonly forecastFinish: string | undefined;
      }
    | undefined;
}

export interface RiskReport {
  readonly title: string;
  readonly initiativeTitle: string;
  readonly exposure: number;
  readonly level: string;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly isOverdue: boolean;
  readonly response: string;
}

export interface ImportedActuals {
  readonly booked: number;
  /** Rows that an earlier import booked. */
  readonly already: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}
