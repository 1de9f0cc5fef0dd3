// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';

/** `sbom`: no folder of ours, but what a bill of materials made by others tells. */
export type RepositoryKind = 'working-copy' | 'bare' | 'sbom';

/**
 * `waiting`: never read yet. `empty`: no commit. `problem`: the last reading failed, so the facts kept are older.
 */
export type RepositoryState = 'waiting' | 'scanned' | 'empty' | 'problem';

/** A repository that somebody found on disk, or told us of. */
export interface FoundRepository {
  /** Absolute path of the folder, or `sbom:` and what the bill is of; what a repository is recognised by. */
  readonly location: string;
  readonly name: string;
  readonly kind: RepositoryKind;
}

/** A repository of the organisation, with what its last reading said. */
export interface Repository extends FoundRepository {
  readonly id: number;
  /** A clone of a project of others: its history is measured, and nothing in it counts as ours. */
  readonly isUpstream: boolean;
  readonly state: RepositoryState;
  readonly branch?: string | undefined;
  readonly commit?: string | undefined;
  readonly remoteUrl?: string | undefined;
  /** SPDX expression of the repository itself. */
  readonly license?: string | undefined;
  /** Web addresses where it takes money, as its FUNDING.yml says. */
  readonly funding: readonly string[];
  /** The program version that read the facts; facts are read again when it changes. */
  readonly readerVersion?: string | undefined;
  /** Changes whenever a tag comes, goes or moves. */
  readonly tagsDigest?: string | undefined;
  readonly lastScannedAt?: Instant | undefined;
  /** Count of problems of the last reading. */
  readonly problems: number;
}

/** What one reading of a repository said. */
export interface Outcome {
  readonly state: Exclude<RepositoryState, 'waiting'>;
  readonly branch?: string | undefined;
  readonly commit?: string | undefined;
  readonly remoteUrl?: string | undefined;
  readonly license?: string | undefined;
  readonly funding?: readonly string[] | undefined;
  readonly readerVersion: string;
  readonly tagsDigest?: string | undefined;
  readonly at: Instant;
  readonly problems: readonly Problem[];
}
