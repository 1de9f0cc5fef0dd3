// SPDX-License-Identifier: Apache-2.0
import type { Origin } from '#model';
import type { ObservedSource, SourceHolder } from './observation.ts';
import { both } from './source-of.ts';

/** How many files are under one licence. */
export interface LicenseCount {
  /** SPDX expression; absent for files without licence information. */
  readonly license?: string | undefined;
  readonly files: number;
  /** The first file, by path. */
  readonly path: string;
}

export interface HolderCount extends SourceHolder {
  readonly files: number;
}

/** The files of a commit, counted. */
export interface SourcesSummary {
  readonly files: number;
  readonly bytes: number;
  /** Texts that would have to say their licence, and do not; with how many could. */
  readonly withoutLicense: number;
  readonly needLicense: number;
  /** Texts that name no holder, of those that need a licence. */
  readonly withoutHolder: number;
  /** The most frequent first; only files that are our own. */
  readonly licenses: readonly LicenseCount[];
  /** The same for what came from elsewhere or is there to be read by tests. */
  readonly elsewhere: readonly (LicenseCount & { readonly origin: Origin })[];
  readonly holders: readonly HolderCount[];
}

/** Counts the files by licence and by holder. */
export function summariseSources(files: readonly ObservedSource[]): SourcesSummary {
  const need = files.filter(({ needsLicense, origin }) => needsLicense && origin === 'own');
  const own = files.filter(({ origin, license }) => origin === 'own' && license !== undefined);
  const others = (['vendored', 'example', 'fixture'] as const).flatMap((origin) =>
    byLicense(files.filter((file) => file.origin === origin && file.license !== undefined)).map(
      (count) => ({ ...count, origin }),
    ),
  );
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    needLicense: need.length,
    withoutLicense: need.filter(({ license }) => license === undefined).length,
    withoutHolder: need.filter(({ holders }) => holders.length === 0).length,
    licenses: byLicense(own),
    elsewhere: others,
    holders: byHolder(files.filter(({ origin }) => origin === 'own')),
  };
}

function byLicense(files: readonly ObservedSource[]): readonly LicenseCount[] {
  const counts = new Map<string, LicenseCount>();
  for (const { license = '', path } of files) {
    const known = counts.get(license);
    counts.set(license, { license, path: known?.path ?? path, files: (known?.files ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.files - a.files);
}

function byHolder(files: readonly ObservedSource[]): readonly HolderCount[] {
  const counts = new Map<string, HolderCount>();
  for (const holder of files.flatMap(({ holders }) => holders)) {
    const known = counts.get(holder.name);
    counts.set(holder.name, { ...both(known, holder), files: (known?.files ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.files - a.files);
}
