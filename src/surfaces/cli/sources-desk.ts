// SPDX-License-Identifier: Apache-2.0
import type { ReuseReport } from '#engines/licensing';
import type { Origin, Problem } from '#model';
import type { Flags } from './flags.ts';

/** What `lanthorn licenses` and `lanthorn reuse` ask of the rest of the program. */
export interface SourcesDesk {
  /** Reads every file of the newest commit of the repository that the folder is or stands in; refuses where there is none. */
  readSources(folder: string, options: ReadSourcesOptions): Promise<SourcesReport>;
  /** Keeps reports of other scanners with a repository of the database, in order. */
  importFindings(
    repository: string,
    reports: readonly { readonly fileName: string; readonly text: string }[],
    flags: Flags,
  ): Promise<readonly ImportedFindings[]>;
}

export interface ImportedFindings {
  readonly fileName: string;
  readonly tool: string;
  readonly toolVersion?: string | undefined;
  readonly claims: number;
  /** `false`: the same report was there already. */
  readonly isNew: boolean;
}

export interface ReadSourcesOptions {
  readonly signal: AbortSignal;
  /** What is worked on now, for a progress line. */
  readonly onStep: (step: string) => void;
}

export interface SourcesReport {
  readonly repository: { readonly name: string; readonly path: string };
  readonly commit: string;
  readonly summary: SourcesCounts;
  readonly files: readonly SourceFile[];
  readonly reuse: ReuseReport;
  readonly problems: readonly Problem[];
}

export interface SourcesCounts {
  readonly files: number;
  readonly bytes: number;
  readonly needLicense: number;
  readonly withoutLicense: number;
  readonly withoutHolder: number;
  readonly licenses: readonly LicenseFiles[];
  readonly elsewhere: readonly (LicenseFiles & { readonly origin: Origin })[];
  readonly holders: readonly HolderFiles[];
}

export interface LicenseFiles {
  readonly license?: string | undefined;
  readonly files: number;
  readonly path: string;
}

export interface HolderFiles {
  readonly name: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly files: number;
}

export interface SourceFile {
  readonly path: string;
  readonly origin: Origin;
  readonly content: string;
  readonly maker: string;
  readonly license?: string | undefined;
  readonly licenseFrom?: string | undefined;
  readonly kind: string;
  readonly score: number;
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  readonly holders: readonly { readonly name: string }[];
  readonly needsLicense: boolean;
}
