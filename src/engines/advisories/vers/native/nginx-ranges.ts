// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, type NativeRanges, raisedAt } from './native-ranges.ts';

const PIECE = /^(?<low>\d+(?:\.\d+)*)(?:(?<onwards>\+)|-(?<high>\d+(?:\.\d+)*))?$/;

/** Ranges of nginx's advisories: "0.7.52-0.8.39", "1.5.0+, 1.4.1+". */
export const nginxRanges = {
  schemes: ['nginx'],
  documentation: 'https://nginx.org/en/security_advisories.html',
  read(range) {
    const text = range.trim();
    return text === 'all' ? [] : allOf(text.split(',').map((one) => readPiece(one.trim())));
  },
} satisfies NativeRanges;

function readPiece(text: string): readonly Constraint[] | undefined {
  const { low, onwards, high } = PIECE.exec(text)?.groups ?? {};
  if (low === undefined) return undefined;
  if (high !== undefined)
    return [
      { comparator: '>=', version: low },
      { comparator: '<=', version: high },
    ];
  return onwards === undefined ? [{ comparator: '=', version: low }] : readOnwards(low);
}

/** "1.4.1+": an even second number is a stable branch, and the fix is in the rest of that branch only; "1.5.0+" goes on. */
function readOnwards(low: string): readonly Constraint[] {
  const numbers = low.split('.');
  const isStable = /[02468]$/.test(numbers[1] ?? '1');
  const next: Constraint = { comparator: '<', version: `${raisedAt(numbers, 1).join('.')}.0` };
  return [{ comparator: '>=', version: low }, ...(isStable ? [next] : [])];
}
