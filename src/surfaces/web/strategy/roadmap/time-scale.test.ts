// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

it('holds whole months, and a day is where its share of them says', () => {
  const scale = timeScale(['2026-01-15', '2026-02-10'], '2026-01-20');

  expect(scale.days).toBe(59);
  expect(scale.at('2026-01-01')).toBe(0);
  expect(scale.at('2026-02-01')).toBeCloseTo((31 / 59) * 100);
  expect(scale.after('2026-02-28')).toBeCloseTo(100);
  expect(scale.ticks.map(({ label }) => label)).toEqual(['2026-01', '2026-02']);
});

it('sets its marks further apart where years are shown', () => {
  const { ticks } = timeScale(['2024-03-01', '2028-03-01'], '2026-01-20');

  expect(ticks.length).toBeLessThanOrEqual(12);
  expect(ticks[0]?.label).toBe('2024-03');
  expect(ticks[1]?.label).toBe('2024-09');
});

it('stands around today where nothing is planned', () => {
  expect(timeScale([], '2026-12-31').ticks).toMatchObject([{ label: '2026-12', at: 0 }]);
});
