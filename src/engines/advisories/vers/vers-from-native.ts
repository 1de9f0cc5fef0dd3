// SPDX-License-Identifier: Apache-2.0
import { conanRanges } from './native/conan-ranges.ts';
import { gemRanges } from './native/gem-ranges.ts';
import { mavenRanges, nugetRanges } from './native/interval-ranges.ts';
import { listRanges } from './native/list-ranges.ts';
import type { NativeRanges } from './native/native-ranges.ts';
import { nginxRanges } from './native/nginx-ranges.ts';
import { npmRanges } from './native/npm-ranges.ts';
import { pypiRanges } from './native/pypi-ranges.ts';
import { sortedVers } from './parse-vers.ts';
import { formatVers } from './vers.ts';

/** All notations; a new one is one line. */
const NATIVE_RANGES: readonly NativeRanges[] = [
  npmRanges,
  gemRanges,
  pypiRanges,
  nugetRanges,
  mavenRanges,
  conanRanges,
  nginxRanges,
  listRanges,
];

/** Real ranges stay far under this. */
const LONGEST_RANGE = 5_000;

/**
 * The VERS text of a range in an ecosystem's own notation: `^1.2.3` of `npm` is `vers:npm/>=1.2.3|<2.0.0`.
 *
 * Alternatives are put one behind the other, sorted by version and not simplified, as the public suite has it.
 * `undefined` where the scheme has no notation here or the range cannot be read. Never throws.
 */
export function versFromNative(scheme: string, range: string): string | undefined {
  const native = NATIVE_RANGES.find(({ schemes }) => schemes.includes(scheme));
  const constraints = range.length > LONGEST_RANGE ? undefined : native?.read(range);
  return constraints && formatVers(sortedVers(scheme, constraints));
}
