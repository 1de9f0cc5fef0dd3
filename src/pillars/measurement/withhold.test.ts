// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { NO_FACTS, work } from './facts.fixture.ts';
import { MARCH, openedWith } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

/** Six people at Acme, two at Bolt, one at Corp, one of nobody knows whom. */
const CONTRIBUTIONS = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => worked(name, 5, 'Acme')),
  worked('g', 9, 'Bolt'),
  worked('h', 1, 'Bolt'),
  worked('i', 4, 'Corp'),
  worked('j', 2),
];

function worked(person: string, commits: number, employer?: string) {
  return work(person, '2026-02-01', commits, { employer });
}

const PROJECT = { id: 1, name: 'one' };

async function opened() {
  const { principal, measurement } = await openedWith(test, {
    ...NO_FACTS,
    contributions: CONTRIBUTIONS,
  });
  const member = { ...principal, role: 'member' } as const;
  return { principal, member, measurement };
}

it('rows about persons are not for everybody; the figure is', async () => {
  const { principal, member, measurement } = await opened();

  const all = await measurement.projectRows(principal, PROJECT, 'contributors', MARCH);
  const less = await measurement.projectRows(member, PROJECT, 'contributors', MARCH);

  expect([all.value, all.rows.length]).toEqual([10, 10]);
  expect([less.value, less.rows]).toEqual([10, []]);
  expect(less.note).toContain('leads, admins and auditors');
});

it('an organisation of fewer than five people is not told apart, and the sum stays', async () => {
  const { principal, member, measurement } = await opened();

  const all = await measurement.project(principal, PROJECT, MARCH);
  const less = await measurement.project(member, PROJECT, MARCH);
  const rows = await measurement.projectRows(member, PROJECT, 'known-employer-share', MARCH);

  expect(all.employers.rows.map(({ employer }) => employer)).toEqual(['Acme', 'Bolt', 'Corp']);
  // Bolt and Corp alone are three: with them goes the next.
  expect(less.employers.rows.map(({ commits, people }) => [commits, people])).toEqual([[44, 9]]);
  expect(less.employers.unknown).toBe(2);
  const named = rows.rows.map(({ label }) => label);
  expect(named).not.toContain('Bolt');
  expect(rows.rows.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(rows.value ?? 0, 9);
});
