// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, firstSignificant, type NativeRanges, raisedAt } from './native-ranges.ts';

// ">1-": a hyphen at the end lets pre-releases in; VERS always has them.
const PIECE = /^(?<operator>[<>]=?|[=^~]|)(?<version>[^\s<>=^~|*]+?)-?$/;

/** Ranges of Conan: "^1.2" ends before "2-", the lowest pre-release of 2. */
export const conanRanges = {
  schemes: ['conan'],
  documentation: 'https://docs.conan.io/2/tutorial/versioning/version_ranges.html',
  read(range) {
    // ">1 <2, include_prerelease=True": what stands behind the comma is not about versions.
    const [versions = ''] = range.split(',', 1);
    return allOf(versions.split('||').map((one) => readAlternative(one.trim())));
  },
} satisfies NativeRanges;

function readAlternative(text: string): readonly Constraint[] | undefined {
  if (/^\*?-?$/.test(text)) return [{ comparator: '>=', version: '0.0.0' }];
  return allOf(text.split(/\s+/).map(readPiece));
}

function readPiece(text: string): readonly Constraint[] | undefined {
  const { operator = '', version } = PIECE.exec(text)?.groups ?? {};
  if (version === undefined) return undefined;
  if (operator === '^' || operator === '~') return readTildeOrCaret(operator, version);
  const isLimit = operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
  return [{ comparator: isLimit ? operator : '=', version }];
}

function readTildeOrCaret(operator: string, version: string): readonly Constraint[] | undefined {
  const numbers = (version.split(/[-+]/, 1)[0] ?? '').split('.');
  if (!numbers.every((one) => /^\d+$/.test(one))) return undefined;
  const place = operator === '^' ? firstSignificant(numbers) : Math.min(numbers.length - 1, 1);
  return [
    { comparator: '>=', version },
    { comparator: '<', version: `${raisedAt(numbers, place).join('.')}-` },
  ];
}
