// SPDX-License-Identifier: Apache-2.0
import { readVers, versFromNative } from '#engines/advisories';
import { formatPurl, parsePurl, Refusal } from '#model';

/** Which versions of which package are meant. */
export interface MeantVersions {
  readonly type: string;
  /** Without version, qualifiers and subpath. */
  readonly packageUrl: string;
  readonly version?: string | undefined;
  /** VERS text; absent where every version is meant. */
  readonly vers?: string | undefined;
}

/**
 * Reads what people ask by: a package URL with or without version, and a range in VERS or in the ecosystem's own notation.
 * Refuses what is no package URL (`components/no-such-package-url`) and a range that cannot be read (`components/bad-range`).
 */
export function versRangeOf(packageText: string, range: string | undefined): MeantVersions {
  const purl = parsePurl(packageText);
  if (purl === undefined) throw noPackageUrl(packageText);
  const { type, version } = purl;
  return {
    type,
    // Some types want a qualifier, so it is written with them and cut afterwards.
    packageUrl: formatPurl({ ...purl, version: undefined }).replace(/[?#].*$/, ''),
    version,
    vers: range === undefined ? undefined : readRange(type, range.trim()),
  };
}

function readRange(type: string, range: string): string {
  // ">=1.0, <2.0" is what people write where an ecosystem has no notation of its own.
  const plain = `vers:${type}/${range.split(/[\s,|]+/).join('|')}`;
  const vers = range.startsWith('vers:') ? range : (versFromNative(type, range) ?? plain);
  const read = readVers(vers);
  if ('code' in read) throw badRange(type, range, read.message);
  return vers;
}

function noPackageUrl(text: string): Refusal {
  return new Refusal(
    'invalid',
    'components/no-such-package-url',
    `Looking where "${text.slice(0, 200)}" is used: that is no package URL.`,
    'Write it as pkg:npm/lodash or pkg:maven/org.slf4j/slf4j-api.',
  );
}

function badRange(type: string, range: string, why: string): Refusal {
  return new Refusal(
    'invalid',
    'components/bad-range',
    `Reading the range "${range.slice(0, 200)}" for ${type}: ${why}.`,
    `Write it as vers:${type}/>=1.0|<2.0, or as <2.0.`,
  );
}
