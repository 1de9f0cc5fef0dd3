// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { measuringSentence } from './measuring-sentence.ts';

function kpi(...days: readonly string[]) {
  const moments = days.map((day) => `${day}T09:00:00Z`);
  return {
    readings: moments.map((at) => ({ at, knownAt: at, value: 3, status: 'known' as const })),
  };
}

it.each([
  { kpis: undefined, says: 'Figures are being worked out anew.' },
  { kpis: [], says: 'Figures are being worked out; there is no reading yet.' },
  { kpis: [kpi(), kpi()], says: 'Figures are being worked out; there is no reading yet.' },
  {
    kpis: [kpi('2026-03-01')],
    says: 'Figures are being worked out anew; what is shown is the first reading, of 2026-03-01.',
  },
  {
    kpis: [kpi('2026-02-01', '2026-03-02'), kpi('2026-03-01')],
    says: 'Figures are being worked out anew; what is shown is the latest reading, of 2026-03-02.',
  },
  {
    kpis: [kpi(), kpi('2026-03-01')],
    says: 'Figures are being worked out anew; what is shown is the first reading, of 2026-03-01. Some KPIs have none yet.',
  },
])('says of which day what is shown is: $says', ({ kpis, says }) => {
  expect(measuringSentence(kpis)).toBe(says);
});
