// SPDX-License-Identifier: Apache-2.0
import type { Comparator, Constraint } from '../vers.ts';
import { allOf, firstSignificant, type NativeRanges, raisedAt } from './native-ranges.ts';

// "~1.6.5", ">= 2.2.x", "=v3.0.0-rc.1"
const PIECE =
  /^(?<operator>\^|~>?|[<>]=?|=|)\s*[v=]*(?<numbers>(?:\d+|[x*])(?:\.(?:\d+|[x*])){0,2})(?<prerelease>-[0-9a-z.-]+)?(?:\+[0-9a-z.-]+)?$/i;
const HYPHEN = /^(\S+)\s+-\s+(\S+)$/;

/**
 * Ranges of npm. Read as the public VERS suite reads them, which in three points is not as npm resolves:
 * "2.1" is 2.1.0 only, "<=1.0" ends at 1.0.0, and ">=2.2.x" ends where 2.2.x does.
 */
export const npmRanges = {
  schemes: ['npm'],
  documentation: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json#dependencies',
  read: (range) => {
    if (/^[x*]?$/i.test(range.trim())) return [];
    return allOf(range.split('||').map((one) => readAlternative(one.trim())));
  },
} satisfies NativeRanges;

function readAlternative(text: string): readonly Constraint[] | undefined {
  const [, low, high] = HYPHEN.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return readAlternative(`>=${low} <=${high}`);
  const pieces = text.replace(/([<>=~^])\s+(?=[\dvx*])/gi, '$1').split(/[\s,]+/);
  return allOf(pieces.map(readPiece));
}

function readPiece(text: string): readonly Constraint[] | undefined {
  const groups = PIECE.exec(text)?.groups;
  if (groups?.numbers === undefined) return undefined;
  const numbers = groups.numbers.split('.');
  const wild = numbers.findIndex((one) => /^[x*]$/i.test(one));
  const { operator = '', prerelease = '' } = groups;
  if (wild !== -1) return readWild(operator, numbers.slice(0, wild));
  if (operator === '^') return between(numbers, prerelease, firstSignificant(numbers));
  if (operator.startsWith('~'))
    return between(numbers, prerelease, Math.min(numbers.length - 1, 1));
  return [{ comparator: comparatorOf(operator), version: filled(numbers) + prerelease }];
}

/** "1.2.x": all that begins so. */
function readWild(operator: string, known: readonly string[]): readonly Constraint[] {
  if (known.length === 0) return [];
  const next = filled(raisedAt(known, known.length - 1));
  if (operator === '<') return [{ comparator: '<', version: filled(known) }];
  if (operator === '<=') return [{ comparator: '<', version: next }];
  if (operator === '>') return [{ comparator: '>=', version: next }];
  return between(known, '', operator === '^' ? firstSignificant(known) : known.length - 1);
}

function between(
  numbers: readonly string[],
  prerelease: string,
  place: number,
): readonly Constraint[] {
  return [
    { comparator: '>=', version: filled(numbers) + prerelease },
    { comparator: '<', version: filled(raisedAt(numbers, place)) },
  ];
}

function filled(numbers: readonly string[]): string {
  return [...numbers, '0', '0', '0'].slice(0, 3).join('.');
}

function comparatorOf(operator: string): Comparator {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>='
    ? operator
    : '=';
}
