// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyItems } from './forge-items/any-items.fixture.ts';
import { instantOf } from './instant-of.ts';
import type { MetricFacts } from './metric-facts.ts';

const days = fc.constantFrom('2024-12-31', '2025-01-01', '2025-01-31', '2025-06-15', '2026-01-01');

const contributions = fc.array(
  fc.record({
    person: fc.constantFrom('ada', 'bob', 'eve', ''),
    label: fc.constantFrom('Ada', 'Countess', ''),
    employer: fc.constantFrom('Acme', 'Bolt', '', undefined),
    actorClass: fc.constantFrom('human', 'bot', 'agent'),
    day: days,
    commits: fc.nat(9),
    lines: fc.option(
      fc.record({ commits: fc.nat(9), added: fc.nat(99), deleted: fc.nat(99), large: fc.nat(9) }),
      { nil: undefined },
    ),
    repository: fc.constantFrom('one', 'two'),
  }),
);

const releases = fc.array(
  fc.record({
    name: fc.constantFrom('v1.0.0', 'v1.1.0-rc.1', 'v2', 'curl-8_5_0'),
    at: days.map((day) => instantOf(`${day}T00:00:00Z`)),
    repository: fc.constantFrom('one', 'two'),
  }),
);

const components = fc.uniqueArray(
  fc.record({
    id: fc.nat(99),
    purl: fc.constantFrom('pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0'),
    license: fc.constantFrom('MIT', 'NONE', 'NOASSERTION', undefined),
    verdict: fc.constantFrom('allowed', 'needs-review', 'forbidden', 'unknown'),
    repositories: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ id }) => id },
);

/** Facts of all sorts around the edges of 2025. */
export const anyFacts: fc.Arbitrary<MetricFacts> = fc.record({
  contributions,
  releases,
  components,
  items: anyItems,
});

/** The facts, and the same in another order. */
export function inTwoOrders(facts: MetricFacts): fc.Arbitrary<readonly [MetricFacts, MetricFacts]> {
  return fc
    .record({
      contributions: anyOrder(facts.contributions),
      releases: anyOrder(facts.releases),
      components: anyOrder(facts.components),
      items: anyOrder(facts.items),
    })
    .map((shuffled) => [facts, shuffled] as const);
}

function anyOrder<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
