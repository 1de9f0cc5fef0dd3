// SPDX-License-Identifier: Apache-2.0
import type { TestStorage } from '#platform/storage';
import { at, type Facts, factsInMemory, NO_FACTS, work } from './facts.fixture.ts';
import { openMeasurement } from './index.ts';

export const MARCH = at('2026-03-10T09:30:00.25Z');

/** Six commits in each month of two years. */
export const STEADY: Facts = {
  ...NO_FACTS,
  contributions: Array.from({ length: 26 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return work('ada', `${2024 + Math.floor(index / 12)}-${month}-05`, 6);
  }),
};

/** An organisation with the starter KPIs, over the facts. */
export async function openedWith(test: TestStorage, facts: Facts = NO_FACTS) {
  const principal = await test.anotherOrganisation();
  const { source, say } = factsInMemory(facts);
  const measurement = openMeasurement({ storage: test.storage, facts: source });
  const ids = await measurement.ensureKpis(principal, [], MARCH);
  return { principal, measurement, say, idOf: (key: string) => ids.get(key) ?? 0 };
}
