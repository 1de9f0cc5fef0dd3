// SPDX-License-Identifier: Apache-2.0
import type { NotedReading } from './notes.ts';

/** How much of who-asks-for-whom a format holds: all of it, only what the project asks for itself, or nothing. */
export type EdgeCoverage = 'all' | 'direct' | 'none';

/** One file format. Its description is data, so that lists, documents and tests follow from it. */
export interface Reader {
  /** Ecosystem and format, unique: `npm/package-lock`. */
  readonly id: string;
  /** The purl type of what it names. */
  readonly ecosystem: string;
  /** Matches the whole path from the root of the repository, `/` between folders. */
  readonly files: RegExp;
  /** Where the format is described. */
  readonly format: string;
  readonly edges: EdgeCoverage;
  /** Whether evidence has the line of the very component; if not, it is line 1. */
  readonly lines: boolean;
  /** Whether the file itself tells runtime from development use. If not, a manifest beside it may. */
  readonly scopes: boolean;
  /** The manifest whose ranges this file settles, by reader id: `npm/package-json`. Absent for what is no lockfile. */
  readonly locks?: string;
  /** One sentence: what this reader does not see. */
  readonly knownGaps: string;
  /** Never throws: what cannot be read is a problem in the result. */
  readonly read: (text: string, path: string) => NotedReading;
}
