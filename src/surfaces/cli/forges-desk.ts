// SPDX-License-Identifier: Apache-2.0
import type { ForgeFileImportReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** A forge with the repositories that are connected to it. */
export interface ForgeReport {
  readonly kind: string;
  readonly address: string;
  readonly hasToken: boolean;
  readonly connections: readonly {
    readonly repository: string;
    readonly path: string;
    readonly readAt?: string | undefined;
    readonly resumeAt?: string | undefined;
    readonly problems: readonly { readonly code: string; readonly message: string }[];
    readonly issues: number;
    readonly changeRequests: number;
    readonly events: number;
    readonly releases: number;
  }[];
}

/** A repository and the place of its remote. */
export interface ForgePlace {
  readonly repository: string;
  readonly address: string;
  readonly path: string;
}

/** How reading one repository ended. */
export interface ForgeRead {
  readonly repository: string;
  /** Items and events that are new or have changed. */
  readonly items: number;
  readonly events: number;
  /** Rows that could not be read; the rest came. */
  readonly problems: readonly string[];
  /** Why it did not come to its end. */
  readonly stopped?: string | undefined;
}

/** What questions about forges ask of the desk. */
export interface ForgesDesk {
  forges(flags: Flags): Promise<{
    readonly forges: readonly ForgeReport[];
    /** What could be connected. */
    readonly offers: readonly ForgePlace[];
  }>;
  /** Adds a forge, or gives the one at that address another token. */
  addForge(
    wish: {
      readonly address: string;
      readonly kind?: string | undefined;
      readonly username?: string | undefined;
      readonly token?: string | undefined;
    },
    flags: Flags,
  ): Promise<{ readonly address: string; readonly kind: string }>;
  removeForge(address: string, flags: Flags): Promise<void>;
  /** Connects a repository by its name or number, by its remote unless a place is given; all that are offered without a name. */
  connectForge(
    wish: {
      readonly repository?: string | undefined;
      readonly address?: string | undefined;
      readonly path?: string | undefined;
    },
    flags: Flags,
  ): Promise<readonly ForgePlace[]>;
  disconnectForge(repository: string, flags: Flags): Promise<string>;
  /** Reads those repositories by name or number, or all that are connected. */
  readForges(
    wish: {
      readonly repositories: readonly string[];
      readonly signal: AbortSignal;
      readonly onStep: (step: string) => void;
    },
    flags: Flags,
  ): Promise<readonly ForgeRead[]>;
  /** Takes over what a file tells of a repository's issues and change requests. */
  importItems(
    wish: {
      readonly repository: string;
      readonly kind: 'mbox' | 'csv';
      /** Of the list or tracker; the repository's where left out. */
      readonly name?: string | undefined;
      /** Each character a byte. */
      readonly lines: AsyncIterable<string>;
    },
    flags: Flags,
  ): Promise<ForgeFileImportReply>;
  /** Result: the path that the forge has to send to, the whole address where that is known, and the secret. */
  makeWebhookSecret(
    address: string,
    flags: Flags,
  ): Promise<{
    readonly path: string;
    readonly address?: string | undefined;
    readonly secret: string;
  }>;
}
