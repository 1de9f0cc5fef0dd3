// SPDX-License-Identifier: Apache-2.0
import { originOf, readerFor } from '#engines/inventory';
import {
  type CopyrightStatement,
  findCopyrights,
  makerOf,
  parseExpression,
  type SaidOfFile,
  type SourceReading,
} from '#engines/licensing';
import type { TreeFile } from '#platform/git';
import type { ObservedSource, SourceContent, SourceHolder } from './observation.ts';

const LICENSE_TEXT =
  /(^|\/)(?:LICENSES\/[^/]+|(?:UN)?LICEN[CS]E(?:[-.][^/]*)?|COPYING(?:[-.][^/]*)?)$/i;
// A lockfile names the licences of others, file by file; a header it cannot have.
const DATA_NAME = /\.(?:json|lock|lockb|sum)$|lock\.yaml$/i;
// A person is named once in a file, whatever the number of lines.
const MOST_HOLDERS = 50;

export interface SourceParts {
  readonly content: SourceContent;
  readonly reading?: SourceReading | undefined;
  /** What is said of the file by REUSE, whoever says it. */
  readonly said?: SaidOfFile | undefined;
}

/** What counts for one file: what a sidecar, REUSE.toml or dep5 says of it, else what it says itself. */
export function sourceOf({ path, blob, size }: TreeFile, parts: SourceParts): ObservedSource {
  const { content, reading } = parts;
  const namesOthers = DATA_NAME.test(path) && readerFor(path) !== undefined;
  const own = namesOthers ? onlyTagged(reading) : reading;
  return {
    path,
    blob,
    bytes: size,
    origin: originOf(path),
    content,
    maker: reading === undefined ? 'person' : makerOf(path, reading.signs),
    ...(licenseElsewhere(path, parts) ?? ownLicense(path, own)),
    holders: holdersOf(path, parts),
    needsLicense: content === 'text' && size > 0 && !namesOthers && !LICENSE_TEXT.test(path),
  };
}

function onlyTagged(reading: SourceReading | undefined): SourceReading | undefined {
  return reading?.kind === 'tag' ? reading : undefined;
}

type FoundLicense = Pick<
  ObservedSource,
  'license' | 'licenseFrom' | 'kind' | 'score' | 'fromLine' | 'toLine'
>;

function ownLicense(path: string, reading: SourceReading | undefined): FoundLicense {
  if (reading === undefined) return { kind: 'none', score: 1 };
  const { license, kind, score, matches } = reading;
  return {
    license,
    licenseFrom: license === undefined ? undefined : path,
    kind,
    score,
    fromLine: matches[0]?.fromLine,
    toLine: matches.at(-1)?.toLine,
  };
}

function licenseElsewhere(path: string, { said }: SourceParts): FoundLicense | undefined {
  const elsewhere = said?.licenses.filter((one) => one.path !== path) ?? [];
  const [first] = elsewhere;
  if (first === undefined) return undefined;
  const expressions = [...new Set(elsewhere.map(({ text }) => text))];
  const license =
    expressions.length === 1 ? first.text : expressions.map((one) => `(${one})`).join(' AND ');
  if (!parseExpression(license).ok) return undefined;
  return { license, licenseFrom: first.path, kind: 'tag', score: 1 };
}

function holdersOf(path: string, { reading, said }: SourceParts): readonly SourceHolder[] {
  const elsewhere = (said?.copyrights ?? [])
    .filter((one) => one.path !== path)
    .flatMap(({ text }) => findCopyrights(`SPDX-FileCopyrightText: ${text}`));
  const byName = new Map<string, SourceHolder>();
  for (const statement of [...(reading?.copyrights ?? []), ...elsewhere]) {
    const holder = holderOf(statement);
    if (holder === undefined) continue;
    byName.set(holder.name, both(byName.get(holder.name), holder));
  }
  return [...byName.values()].slice(0, MOST_HOLDERS);
}

function holderOf({ holder, years }: CopyrightStatement): SourceHolder | undefined {
  if (holder === undefined) return undefined;
  const ends = years.map(({ from, to }) => (to === 'present' ? from : to));
  const known =
    years.length === 0
      ? {}
      : { from: Math.min(...years.map(({ from }) => from)), to: Math.max(...ends) };
  return { name: holder, ...known };
}

/** The same holder twice: years from the first to the last. */
export function both(one: SourceHolder | undefined, other: SourceHolder): SourceHolder {
  if (one === undefined) return other;
  const from = [one.from, other.from].flatMap((year) => year ?? []);
  const to = [one.to, other.to].flatMap((year) => year ?? []);
  const years = from.length === 0 ? {} : { from: Math.min(...from), to: Math.max(...to) };
  return { name: one.name, ...years };
}
