// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { keepFor } from './keep-for.ts';

test('the same question about the same list is worked out once', () => {
  let worked = 0;
  const longest = keepFor({ most: 2, keyOf: String }, (words: readonly string[], most: number) => {
    worked += 1;
    return words.filter((word) => word.length <= most);
  });
  const words = ['oar', 'rudder'];

  const first = longest(words, 3);

  expect(longest(words, 3)).toBe(first);
  expect(longest(words, 9)).toEqual(words);
  expect(longest([...words], 3)).toEqual(['oar']);
  expect(worked).toBe(3);
});

test('the oldest answer is forgotten where there are too many', () => {
  const asked: number[] = [];
  const plus = keepFor({ most: 2, keyOf: String }, (numbers: readonly number[], more: number) => {
    asked.push(more);
    return numbers.map((number) => number + more);
  });
  const numbers = [1, 2];

  for (const more of [1, 2, 3, 2, 1]) plus(numbers, more);

  expect(asked).toEqual([1, 2, 3, 1]);
});
