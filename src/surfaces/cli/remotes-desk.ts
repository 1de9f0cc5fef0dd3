// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** A repository that is fetched from elsewhere. */
export interface RemoteReport {
  readonly repositoryId: number;
  readonly repository: string;
  readonly isUpstream: boolean;
  readonly address: string;
  readonly fetchedAt?: string | undefined;
  readonly triedAt?: string | undefined;
  readonly problem?: { readonly code: string; readonly message: string } | undefined;
}

/** How one fetch ended. */
export interface FetchedRemote {
  readonly repository: string;
  readonly address: string;
  /** Absent where everything came. */
  readonly problem?: string | undefined;
}

/** What `lanthorn remote` asks of the desk. */
export interface RemotesDesk {
  /** By the name of the repository. */
  remotes(flags: Flags): Promise<readonly RemoteReport[]>;
  addRemotes(
    wish: { readonly addresses: readonly string[]; readonly isUpstream: boolean },
    flags: Flags,
  ): Promise<
    readonly { readonly address: string; readonly name: string; readonly isNew: boolean }[]
  >;
  /** Fetches those repositories by name or number, or all. */
  fetchRemotes(
    wish: {
      readonly repositories: readonly string[];
      readonly signal: AbortSignal;
      readonly onStep: (step: string) => void;
    },
    flags: Flags,
  ): Promise<readonly FetchedRemote[]>;
  /** Result: its name. */
  removeRemote(repository: string, flags: Flags): Promise<string>;
}
