// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { type Numbered, placeDots } from './place-dots.ts';

it.each([
  [0.5, 0.5],
  [0.49, 0.9],
  [0.1, 0.2],
])(
  'forty projects at receptivity %d and need %d stand apart in their quadrant',
  (receptivity, need) => {
    const signals = { receptivity: { value: receptivity }, need: { value: need } };
    const alike = Array.from(
      { length: 40 },
      (_, i) => ({ key: String(i), name: 'lamp', number: i + 1, signals }) as Numbered,
    );

    const dots = placeDots(alike);

    expect(new Set(dots.map(({ left, bottom }) => `${left} ${bottom}`)).size).toBe(40);
    for (const { left, bottom } of dots) {
      expect([left >= 50, bottom >= 50]).toEqual([receptivity >= 0.5, need >= 0.5]);
    }
  },
);
