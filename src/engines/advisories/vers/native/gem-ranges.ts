// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, type NativeRanges, raisedAt } from './native-ranges.ts';

const PIECE = /^(?<operator>~>|[<>]=?|!=|=|)\s*(?<version>[0-9a-z.-]+)$/i;

/** Requirements of RubyGems and, without its "or", of Hex: "~> 2.0.8" is at least 2.0.8 and less than 2.1. */
export const gemRanges = {
  schemes: ['gem', 'hex'],
  documentation: 'https://guides.rubygems.org/patterns/#pessimistic-version-constraint',
  read: (range) => allOf(range.split(/,|\band\b/).map((one) => readPiece(one.trim()))),
} satisfies NativeRanges;

function readPiece(text: string): readonly Constraint[] | undefined {
  const { operator = '', version } = PIECE.exec(text)?.groups ?? {};
  if (version === undefined) return undefined;
  if (operator === '~>') return readPessimistic(version);
  const known = (['!=', '<', '<=', '>', '>='] as const).find((one) => one === operator);
  return [{ comparator: known ?? '=', version }];
}

/** "~> 2.0.8.rc1": the last number but one is raised, and what makes it a pre-release does not count. */
function readPessimistic(version: string): readonly Constraint[] {
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.') ?? [];
  const next = raisedAt(numbers, Math.max(numbers.length - 2, 0));
  return [
    { comparator: '>=', version },
    { comparator: '<', version: next.join('.') },
  ];
}
