// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import {
  type AddressesTold,
  type FailedTry,
  licensesToldOf,
  type PackageStanding,
  type PackageVersions,
  packagePurl,
  recordLine,
  recordOfLine,
  releasesBehind,
  type UpstreamRecord,
} from '#facts/upstreams';
import { type Instant, type Problem, parsePurl, Refusal } from '#model';
import type { UpstreamCache } from './upstream-cache.ts';

/** A cache that is a file of JSON lines, for work without a database. */
export interface FileCache extends UpstreamCache {
  /** By purl of the package. */
  readonly records: ReadonlyMap<string, UpstreamRecord>;
  /** Lines that could not be read. */
  readonly problems: readonly Problem[];
  /** Licences of these components, and which registry told them when. */
  licenses(
    wanted: readonly { readonly purl: string }[],
  ): Promise<ReadonlyMap<string, { readonly license: string; readonly source: string }>>;
  /** Where the package of a component is at home; `undefined` where nothing was told. */
  addressesOf(purl: string): AddressesTold | undefined;
  /** When the version of a component and the newest were released, and how many releases are newer. */
  releaseOf(purl: string): Release | undefined;
  /** Writes the file anew, one line a package in the order of purls. Until then what is new stands at its end. */
  tidy(): Promise<void>;
}

export interface Release {
  readonly releasedAt?: Instant | undefined;
  readonly latestAt?: Instant | undefined;
  readonly newer?: number | undefined;
}

/** Lines of a text file; refuses one that cannot be opened. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new Refusal(
      'not-found',
      'registries/no-such-file',
      `Reading ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the path.',
    );
  } finally {
    stream.destroy();
  }
}

/** Opens the cache in a file. `mayBeNew`: begins one where there is no file. */
export async function openFileCache(
  file: string,
  { mayBeNew = false }: { readonly mayBeNew?: boolean } = {},
): Promise<FileCache> {
  const records = new Map<string, UpstreamRecord>();
  const failures = new Map<string, FailedTry>();
  const problems: Problem[] = [];
  if (mayBeNew) await appendFile(file, '');
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const record = recordOfLine(line, number);
    if ('code' in record) problems.push(record);
    else records.set(record.purl, record);
  }
  return {
    records,
    problems,
    standing: async (packages) => standingIn(records, failures, packages),
    async keep({ records: news, tries, purls }) {
      const all = [...news, ...tries.flatMap((tried) => confirmed(records, tried) ?? [])];
      for (const record of all) records.set(record.purl, record);
      for (const tried of tries) failures.set(tried.purl, tried);
      if (all.length > 0) await appendFile(file, `${all.map(recordLine).join('\n')}\n`);
      return news.flatMap((record) => licensesToldOf(record, purls)).length;
    },
    licenses: async (wanted) => licensesIn(records, wanted),
    addressesOf: (purl) => records.get(packagePurl(purl) ?? '')?.upstream,
    releaseOf: (purl) => releaseIn(records, purl),
    async tidy() {
      const sorted = [...records.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
      const beside = `${file}.new`;
      await writeFile(beside, sorted.map((record) => `${recordLine(record)}\n`).join(''));
      await rename(beside, file);
    },
  };
}

/** What is kept, as good as told anew; nothing where the try failed. */
function confirmed(
  records: ReadonlyMap<string, UpstreamRecord>,
  { purl, problem, triedAt }: FailedTry,
): UpstreamRecord | undefined {
  const known = records.get(purl);
  return known === undefined || problem !== undefined
    ? undefined
    : { ...known, fetchedAt: triedAt };
}

function standingIn(
  records: ReadonlyMap<string, UpstreamRecord>,
  failures: ReadonlyMap<string, FailedTry>,
  packages: readonly PackageVersions[],
): ReadonlyMap<string, PackageStanding> {
  const standing = packages.flatMap(
    ({ purl, versions }): (readonly [string, PackageStanding])[] => {
      const record = records.get(purl);
      const failed = failures.get(purl);
      if (record === undefined) {
        if (failed === undefined) return [];
        const none = { missing: versions, open: versions };
        return [[purl, { state: 'problem', triedAt: failed.triedAt, hasProblem: true, ...none }]];
      }
      return [[purl, standingOf(record, versions)]];
    },
  );
  return new Map(standing);
}

function standingOf(record: UpstreamRecord, versions: readonly string[]): PackageStanding {
  const told = new Map(record.upstream?.versions.map((one) => [one.version, one]));
  const isOpen = (version: string) => {
    const one = told.get(version);
    return one?.license === undefined || one.releasedAt === undefined;
  };
  return {
    state: record.upstream === undefined ? 'absent' : 'known',
    triedAt: record.fetchedAt,
    etag: record.etag,
    hasProblem: record.problem !== undefined,
    missing: versions.filter((version) => !told.has(version)),
    open: versions.filter(isOpen),
  };
}

function releaseIn(
  records: ReadonlyMap<string, UpstreamRecord>,
  purl: string,
): Release | undefined {
  const upstream = records.get(packagePurl(purl) ?? '')?.upstream;
  const { type = '', version = '' } = parsePurl(purl) ?? {};
  if (upstream === undefined) return undefined;
  const dateOf = (wanted: string | undefined) =>
    upstream.versions.find((one) => one.version === wanted)?.releasedAt;
  return {
    releasedAt: dateOf(version),
    latestAt: dateOf(upstream.latest),
    newer: releasesBehind(type, upstream.versions, version),
  };
}

function licensesIn(
  records: ReadonlyMap<string, UpstreamRecord>,
  wanted: readonly { readonly purl: string }[],
): ReadonlyMap<string, { readonly license: string; readonly source: string }> {
  const told = wanted.flatMap(({ purl }) => {
    const record = records.get(packagePurl(purl) ?? '');
    return record === undefined ? [] : licensesToldOf(record, [purl]);
  });
  return new Map(told.map((one) => [one.purl, one]));
}
