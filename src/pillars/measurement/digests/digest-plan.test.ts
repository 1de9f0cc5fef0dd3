// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { at } from '../facts.fixture.ts';
import { periodEnd } from './digest-plan.ts';

const DAILY = { every: 'day', weekday: 1, clock: '07:30', zone: 'Europe/Berlin' } as const;
const WEEKLY = { ...DAILY, every: 'week', weekday: 1 } as const;

it.each([
  ['later on the same day', DAILY, '2026-01-14T06:00:00Z', '2026-01-14T06:30:00Z'],
  [
    'on the next day, when it is that moment',
    DAILY,
    '2026-01-14T06:30:00Z',
    '2026-01-15T06:30:00Z',
  ],
  [
    'an hour earlier by UTC once it is summer',
    DAILY,
    '2026-03-28T20:00:00Z',
    '2026-03-29T05:30:00Z',
  ],
  ['on the next Monday', WEEKLY, '2026-01-14T06:00:00Z', '2026-01-19T06:30:00Z'],
  [
    'a week later on a Monday after the hour',
    WEEKLY,
    '2026-01-19T07:00:00Z',
    '2026-01-26T06:30:00Z',
  ],
  [
    'on the Monday of the zone, which is a Sunday by UTC',
    { ...WEEKLY, clock: '05:00', zone: 'Asia/Tokyo' },
    '2026-01-14T00:00:00Z',
    '2026-01-18T20:00:00Z',
  ],
] as const)('ends a period %s', (_, plan, after, end) => {
  expect(periodEnd(plan, at(after))).toBe(end);
});
