// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { changeLine } from './change-lines.ts';

it.each([
  ['+ objective train: Teach: all', 'new', 'objective train', 'Teach: all'],
  ['~ initiative x state: "a" -> "b"', 'changed', 'initiative x state', '"a" -> "b"'],
  [
    '~ key result of train: rate target: 1 -> 2',
    'changed',
    'key result of train: rate target',
    '1 -> 2',
  ],
  ['  KPI y is not in the folder and stays', 'stays', 'KPI y', ''],
] as const)('%s', (line, kind, what, words) => {
  expect(changeLine(line)).toEqual({ kind, what, words });
});
