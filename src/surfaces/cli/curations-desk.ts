// SPDX-License-Identifier: Apache-2.0
import type { CurationsImportReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What the command line asks about decisions on licences. */
export interface CurationsDesk {
  /** Into a file, into a folder with one file a package, or as text where no path is given. */
  exportCurations(flags: Flags, path: string | undefined): Promise<ExportedCurations>;
  /** All files of a folder, or one; says what would change, and changes it where `apply` says so. */
  importCurations(
    flags: Flags,
    request: { readonly path: string; readonly apply: boolean },
  ): Promise<CurationsImportReply>;
}

export interface ExportedCurations {
  /** The document, where no path was given. */
  readonly text?: string | undefined;
  /** Files written. */
  readonly written: number;
  /** Files of packages about which nothing is decided any more. */
  readonly removed: number;
}
