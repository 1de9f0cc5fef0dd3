// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { PortfolioItemReply } from '#surfaces/contract';
import { PLOT, placeBubbles } from './place-bubbles.ts';

it('stands where worth and risk say, as large as its budget, and hides no other', () => {
  const of = (given: Partial<PortfolioItemReply>) =>
    ({ currency: 'EUR', ...given }) as PortfolioItemReply;
  const risk = (exposure: number) => ({ title: 'It rains', exposure, level: 'high' as const });

  const [small, large, other, same] = placeBubbles([
    of({ worth: 1, budget: 2_500 }),
    of({ worth: 5, budget: 10_000, spent: 12_000, worstRisk: risk(25) }),
    of({ worth: 5, budget: 70_000, currency: 'JPY', spent: 7_000, worstRisk: risk(12) }),
    of({ worth: 1, budget: 0, spent: 5 }),
  ]);

  expect(small).toMatchObject({ number: 1, radius: 17, spent: undefined });
  expect(large).toMatchObject({ x: PLOT.width - 34, y: 34, radius: 34, spent: 1 });
  expect(other).toMatchObject({ x: (12 / 25) * PLOT.width, radius: 34, spent: 0.1 });
  expect(
    Math.hypot((same?.x ?? 0) - (small?.x ?? 0), (same?.y ?? 0) - (small?.y ?? 0)),
  ).toBeGreaterThanOrEqual(17 + 11);
});
