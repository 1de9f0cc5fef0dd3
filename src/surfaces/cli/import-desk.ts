// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What importing asks of the desk. */
export interface ImportDesk {
  /** One result for each file; folders are looked through. Afterwards everything is judged. */
  importSboms(
    paths: readonly string[],
    options: ImportOptions,
  ): Promise<readonly ImportedSbomFile[]>;
  /** Takes back what was imported under those names or ids, all or, where one is refused, those before it. */
  removeSboms(
    names: readonly string[],
    options: Pick<ImportOptions, 'flags' | 'onStep'>,
  ): Promise<readonly RemovedSbom[]>;
}

export interface RemovedSbom {
  readonly repositoryId: number;
  readonly name: string;
}

export interface ImportOptions {
  readonly flags: Flags;
  readonly name?: string | undefined;
  readonly acceptInvalid?: boolean | undefined;
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

export interface ImportedSbomFile {
  readonly path: string;
  readonly state: 'imported' | 'replaced' | 'older' | 'known' | 'refused' | 'passed-over';
  readonly name?: string | undefined;
  readonly components?: number | undefined;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly message?: string | undefined;
}
