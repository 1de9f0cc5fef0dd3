// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What `lanthorn frameworks` asks of the rest of the program. */
export interface FrameworksDesk {
  /** How far each framework is proven; an empty unit is the whole organisation. */
  frameworks(unit: string, flags: Flags): Promise<readonly FrameworkReport[]>;
  /** What to do next by one of them; refuses an id that no framework has. */
  frameworkGaps(id: string, unit: string, flags: Flags): Promise<readonly GapReport[]>;
  /** Everything that speaks for one of them, signed. */
  evidencePack(id: string, unit: string, flags: Flags): Promise<PackReport>;
  /** The public key that packs are signed for; made the first time. */
  signingKey(
    flags: Flags,
  ): Promise<{ readonly publicKeyPem: string; readonly fingerprint: string }>;
}

export interface FrameworkReport {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly status: string;
  readonly readiness: {
    readonly asked: number;
    /** Items by their state. */
    readonly counts: Readonly<Record<string, number>>;
    /** 0 to 1; absent where nothing applies. */
    readonly provenRatio?: number | undefined;
    /** Levels of a ladder that are reached. */
    readonly reached?: readonly string[] | undefined;
  };
}

export interface GapReport {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly missing: string;
}

export interface PackReport {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** SHA-256 of the public key that signed it. */
  readonly fingerprint: string;
}
