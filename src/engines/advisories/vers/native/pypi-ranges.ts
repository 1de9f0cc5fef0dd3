// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, type NativeRanges, raisedAt } from './native-ranges.ts';

const PIECE = /^(?<operator>~=|===?|!=|[<>]=?)\s*(?<version>[^\s,<>=!~*]+?)(?<wild>\.\*)?$/;

/** Version specifiers of Python: "~=2.2.1" is at least 2.2.1 and less than 2.3; "==2.*" at least 2 and less than 3. */
export const pypiRanges = {
  schemes: ['pypi'],
  documentation: 'https://packaging.python.org/specifications/version-specifiers/#id5',
  read: (range) =>
    range.trim() === '' ? [] : allOf(range.split(',').map((one) => readPiece(one.trim()))),
} satisfies NativeRanges;

function readPiece(text: string): readonly Constraint[] | undefined {
  const { operator = '', version, wild } = PIECE.exec(text)?.groups ?? {};
  if (version === undefined) return undefined;
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.') ?? [];
  if (operator === '~=') return from(version, raisedAt(numbers, Math.max(numbers.length - 2, 0)));
  if (wild !== undefined) {
    // "!=2.*" leaves a hole, which is no list of constraints.
    return operator === '==' ? from(version, raisedAt(numbers, numbers.length - 1)) : undefined;
  }
  const known = (['!=', '<', '<=', '>', '>='] as const).find((one) => one === operator);
  return [{ comparator: known ?? '=', version }];
}

function from(version: string, end: readonly string[]): readonly Constraint[] {
  return [
    { comparator: '>=', version },
    { comparator: '<', version: end.join('.') },
  ];
}
