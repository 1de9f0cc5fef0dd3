// SPDX-License-Identifier: Apache-2.0
import type { Maker, ReuseReport, SourceReading } from '#engines/licensing';
import type { Origin, Problem } from '#model';
import type { KeptReading } from './kept-reading.ts';

/** What could be done with a file: read as text, or why not. */
export type SourceContent = 'text' | 'binary' | 'too-large' | 'unreadable';

/** One file of a commit, and what counts as its licence. */
export interface ObservedSource {
  readonly path: string;
  readonly blob: string;
  readonly bytes: number;
  readonly origin: Origin;
  readonly content: SourceContent;
  readonly maker: Maker;
  /** SPDX expression; absent where nothing grants one that we know. */
  readonly license?: string | undefined;
  /** The file that says so: the file itself, its sidecar, REUSE.toml or dep5. */
  readonly licenseFrom?: string | undefined;
  /** How it was recognised, in the words of #engines/licensing. */
  readonly kind: SourceReading['kind'];
  /** 0 to 1. */
  readonly score: number;
  /** Where the file itself says so, 1-based. */
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  readonly holders: readonly SourceHolder[];
  /** Licence texts, and files that only hold data of others, need no licence of their own. */
  readonly needsLicense: boolean;
}

/** Who holds rights in a file, since when. */
export interface SourceHolder {
  readonly name: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What the files of one commit say about their licences. */
export interface SourcesObservation {
  readonly commit: string;
  readonly files: readonly ObservedSource[];
  /** What was read now; the rest was known. */
  readonly fresh: readonly KeptReading[];
  readonly bytesRead: number;
  readonly reuse: ReuseReport;
  readonly problems: readonly Problem[];
}
