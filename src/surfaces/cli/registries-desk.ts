// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Flags } from './flags.ts';

export interface FetchOptions {
  /** Only packages of that type of purl. */
  readonly ecosystem?: string | undefined;
  /** How many packages to ask for at most. */
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

export interface Fetched {
  /** What came of it, for people. */
  readonly sentence: string;
  /** How many packages had a problem. */
  readonly problems: number;
}

/** What questions about package registries ask of the desk. */
export interface RegistriesDesk {
  /** Asks registries for what the office uses. */
  fetchUpstreams(options: FetchOptions, flags: Flags): Promise<Fetched>;
  /** Asks registries for a list of purls (a file, one a line) and keeps what they tell in a file; no database. */
  fetchIntoFile(
    options: FetchOptions & { readonly packages: string; readonly cache: string },
    flags: Flags,
  ): Promise<Fetched>;
  /** Purls of components in use whose packages no registry told of yet, or long ago. */
  wantedUpstreams(flags: Flags): Promise<readonly string[]>;
  importUpstreams(
    file: string,
    flags: Flags,
  ): Promise<{
    readonly kept: number;
    readonly older: number;
    readonly licenses: number;
    readonly problems: readonly Problem[];
  }>;
  /** Result: how many packages were written. */
  exportUpstreams(file: string, flags: Flags): Promise<number>;
}
