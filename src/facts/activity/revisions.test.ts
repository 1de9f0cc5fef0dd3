// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { NOW, openWho } from './who-is-who/who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const ADA = 'Augusta Lovelace <augusta.lovelace@gmail.com>';
const GRACE = 'Grace Hopper <grace@navy.com>';

type Place = Awaited<ReturnType<typeof withTwoRepositories>>;

/** Ada works in both, Grace in the second alone. */
async function withTwoRepositories() {
  const place = await openWho(test);
  const one = await place.repository('one');
  const two = await place.repository('two');
  await place.worked(one, [{ by: ADA, commits: 2 }]);
  await place.worked(two, [{ by: ADA }, { by: GRACE, commits: 5 }]);
  const { principal, activity } = place;
  /** What figures are made of, by repository, with the number that speaks for it. */
  const state = async () => {
    const revisions = await activity.revisions(principal);
    const days = await activity.contributions(principal, {});
    return [one, two].map((id) => ({
      revision: revisions.get(id),
      days: days
        .filter(({ repository }) => repository === String(id))
        .map(({ label: _, ...day }) => day),
    }));
  };
  // As a scan does that has read them.
  await place.write((tx) =>
    tx.query(
      `INSERT INTO activity_history (repository_id, head) SELECT unnest($1::bigint[]), 'abc'`,
      [[one, two]],
    ),
  );
  return { ...place, one, two, state };
}

async function personOf({ named }: Place, name: string): Promise<number> {
  return (await named(name)).id;
}

const CHANGES: readonly {
  readonly what: string;
  readonly touches: 'one' | 'two' | 'both' | 'none';
  readonly change: (place: Place) => Promise<unknown>;
}[] = [
  {
    what: 'more work in one',
    touches: 'one',
    change: ({ worked, one }) => worked(one, [{ by: ADA, day: '2026-02-02' }]),
  },
  {
    what: 'another name of somebody who works in the second',
    touches: 'two',
    change: ({ worked, two }) => worked(two, [{ by: 'Grace Hopper <ghopper@navy.com>' }]),
  },
  {
    what: 'whom somebody worked for, who works in the second',
    touches: 'two',
    change: async (place) =>
      place.who.addAffiliation(
        place.principal,
        { personId: await personOf(place, 'Grace'), organisation: 'Navy', from: '2025-01-01' },
        NOW,
      ),
  },
  {
    what: 'whom somebody worked for, who works in both',
    touches: 'both',
    change: async (place) =>
      place.who.addAffiliation(
        place.principal,
        { personId: await personOf(place, 'Augusta'), organisation: 'Engine', from: '2025-01-01' },
        NOW,
      ),
  },
  {
    what: 'what a mail domain is called',
    touches: 'two',
    change: ({ write }) =>
      write((tx) =>
        tx.query(
          `INSERT INTO activity_domain (domain, starts, ends, organisation, source)
           VALUES ('navy.com', '2020-01-01', '2030-01-01', 'US Navy', 'test')`,
        ),
      ),
  },
  {
    what: 'a release',
    touches: 'one',
    change: ({ write, one }) =>
      write((tx) =>
        tx.query(
          `INSERT INTO activity_release (repository_id, name, commit_id, at) VALUES ($1, 'v1', '\\x00', now())`,
          [one],
        ),
      ),
  },
  {
    what: 'looking again at who is who',
    touches: 'none',
    change: ({ who, principal }) => who.bringUpToDate(principal),
  },
];

describe('the revision of a history', () => {
  it.each(CHANGES)('grows with $what where that touches it', async ({ touches, change }) => {
    const place = await withTwoRepositories();
    const before = await place.state();

    await change(place);

    const after = await place.state();
    const grown = before.map(({ revision = 0 }, i) => (after[i]?.revision ?? 0) > revision);
    expect(grown).toEqual([
      touches === 'one' || touches === 'both',
      touches === 'two' || touches === 'both',
    ]);
    for (const [i, { days }] of before.entries()) {
      if (!grown[i]) expect(after[i]?.days).toEqual(days);
    }
  });

  it('is told of one repository alone, and goes with it', async () => {
    const { activity, principal, one, two, write } = await withTwoRepositories();

    expect([...(await activity.revisions(principal, one)).keys()]).toEqual([one]);

    await write((tx) => tx.query('DELETE FROM portfolio_repository WHERE id = $1', [two]));
    expect([...(await activity.revisions(principal)).keys()]).toEqual([one]);
  });
});
