// SPDX-License-Identifier: Apache-2.0
// The pieces that sort keys are made of. Each piece ends by itself, so that pieces one after the other compare in turn.

/** A number of any size, by value: its length first, so that 9 comes before 10. No digits count as nought. */
export function numberKey(digits: string): string {
  const significant = digits.replace(/^0+/, '');
  return String.fromCharCode(significant.length) + significant;
}

/** A text by code unit; a text comes before those that it opens. */
export function textKey(text: string): string {
  return `${text}\u0000`;
}

/** Numbers in turn; a list comes before those that it opens. */
export function numbersKey(numbers: readonly string[]): string {
  return `${numbers.map((one) => `\u0001${numberKey(one)}`).join('')}\u0000`;
}

/** The numbers of "1.2.0.0" without the noughts at the end, for orders in which 1.2 is 1.2.0. */
export function withoutTrailingZeros(numbers: readonly string[]): readonly string[] {
  const last = numbers.findLastIndex((one) => /[1-9]/.test(one));
  return numbers.slice(0, last + 1);
}
