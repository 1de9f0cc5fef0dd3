// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { type Instant, instant } from '#model';
import { toldFrom } from './quiet-time.ts';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

const NIGHT = { from: '20:00', to: '07:30', zone: 'Europe/Berlin', weekends: false };

it.each([
  ['by day', NIGHT, '2026-01-14T11:00:00Z', '2026-01-14T11:00:00Z'],
  ['in the evening', NIGHT, '2026-01-14T20:00:00Z', '2026-01-15T06:30:00Z'],
  ['after midnight', NIGHT, '2026-01-15T02:00:00Z', '2026-01-15T06:30:00Z'],
  ['in the night in which summer begins', NIGHT, '2026-03-28T22:00:00Z', '2026-03-29T05:30:00Z'],
  [
    'at noon',
    { ...NIGHT, from: '12:00', to: '13:00' },
    '2026-01-14T11:30:00Z',
    '2026-01-14T12:00:00Z',
  ],
  [
    'on a Friday night before a quiet weekend, up to Monday morning',
    { ...NIGHT, weekends: true },
    '2026-01-16T21:00:00Z',
    '2026-01-19T06:30:00Z',
  ],
  [
    'on a Sunday without quiet hours',
    { from: '00:00', to: '00:00', zone: 'UTC', weekends: true },
    '2026-01-18T10:00:00Z',
    '2026-01-19T00:00:00Z',
  ],
  ['without quiet time', undefined, '2026-01-18T10:00:00Z', '2026-01-18T10:00:00Z'],
])('tells %s', (_, quiet, moment, told) => {
  expect(toldFrom(quiet, at(moment))).toBe(told);
});
