// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What `lanthorn initiatives`, `actuals`, `adoptions` and `radar` ask of the rest of the program. */
export interface ExecutionDesk {
  /** All initiatives, newest first. */
  initiatives(flags: Flags): Promise<readonly InitiativeReport[]>;
  /** Open risks, the gravest first. */
  risks(flags: Flags): Promise<readonly RiskReport[]>;
  /** Newest first. */
  adoptions(flags: Flags): Promise<readonly AdoptionReport[]>;
  /** One in full, for people as text and as JSON. */
  adoption(id: number, flags: Flags): Promise<AdoptionInFull>;
  radar(flags: Flags): Promise<RadarReport>;
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

export interface AdoptionReport {
  readonly id: number;
  readonly title: string;
  readonly state: string;
  /** Since when it is in its state, ISO 8601. */
  readonly since: string;
  readonly candidates: readonly string[];
  /** What was adopted. */
  readonly chosen?: string | undefined;
  readonly verdict?: 'adopt' | 'stay' | undefined;
  readonly due: readonly { readonly sentence: string; readonly isOverdue: boolean }[];
}

/** An adoption with what is made of it in sentences. */
export interface AdoptionInFull {
  readonly title: string;
  readonly need: string;
  readonly state: string;
  readonly candidates: readonly {
    readonly id: number;
    readonly name: string;
    readonly leftOut?: string | undefined;
    readonly fit: {
      readonly verdict: string;
      readonly mustHaves: readonly {
        readonly title: string;
        readonly answer: string;
        readonly evidence: string;
      }[];
    };
  }[];
  readonly comparison: {
    readonly ranked: readonly {
      readonly candidateId: number;
      readonly place: number;
      readonly lowest: number;
      readonly highest: number;
    }[];
    readonly lead: string;
    readonly sensitivity: readonly string[];
  };
  readonly costs: {
    readonly options: readonly { readonly name: string; readonly sentence: string }[];
  };
  readonly decision?: { readonly reason: string; readonly decidedBy: string } | undefined;
}

export interface RadarReport {
  readonly quadrants: readonly string[];
  /** By quadrant, ring and name. */
  readonly blips: readonly {
    readonly name: string;
    readonly quadrant: number;
    readonly ring: string;
    readonly moved: string;
    readonly from?: string | undefined;
    readonly reason: string;
  }[];
}
