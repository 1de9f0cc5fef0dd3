// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metrics } from '#engines/metrics';
import { instant } from '#model';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { NOW, openWho } from './who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const WORK = [
  { by: 'Augusta Lovelace <ada@acme.com>', commits: 3 },
  { by: 'Augusta Lovelace <augusta.lovelace@gmail.com>', commits: 2 },
  { by: 'Ada <ada@acme.com>', day: '2026-02-01' },
  { by: 'Grace Hopper <grace@navy.com>' },
];

async function withAda() {
  const place = await openWho(test);
  const id = await place.repository('one');
  await place.worked(id, WORK);
  const { id: personId } = await place.named('Augusta');
  await place.who.addAffiliation(
    place.principal,
    { personId, organisation: 'Engine', from: '2026-02-01' },
    NOW,
  );
  const figures = async () => {
    const contributions = await place.activity.contributions(place.principal, {});
    const facts = { contributions, releases: [], components: [], items: [] };
    const window = { from: instant('2025-06-01T00:00:00Z') ?? NOW, to: NOW };
    return metrics.map(({ id: metric, compute }) => {
      const { value, coverage, status } = compute(facts, window, {});
      return { metric, value, coverage, status };
    });
  };
  /** Everything that the organisation keeps, as text. */
  const kept = () =>
    place.write(async (tx) => {
      const tables = ['identity', 'person', 'decision', 'affiliation', 'link', 'alias'];
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await tx.query(`SELECT * FROM activity_${table}`));
      return JSON.stringify([rows, await listLog(tx, { limit: 100 })]);
    });
  return { ...place, repositoryId: id, personId, figures, kept };
}

it('who is erased leaves no name behind, and no figure changes', async () => {
  const { principal, who, personId, figures, kept, named } = await withAda();
  const before = await figures();

  expect(await who.erase(principal, personId, { at: NOW })).toBe(3);

  expect(await kept()).not.toMatch(/lovelace|ada@acme|Augusta/i);
  expect(await figures()).toEqual(before);
  expect(await named('erased-')).toMatchObject({ id: personId, identities: 3, commits: 6 });
  expect((await who.review(principal, { limit: 10 })).total).toBe(0);
});

it('who is erased does not come back when the history is read again, nor under a new name at the address', async () => {
  const { principal, who, personId, repositoryId, worked, write, figures, kept, named } =
    await withAda();
  const before = await figures();
  await who.erase(principal, personId, { at: NOW });

  await write((tx) =>
    tx.query('DELETE FROM activity_day WHERE repository_id = $1', [repositoryId]),
  );
  await worked(repositoryId, WORK);
  expect(await figures()).toEqual(before);
  await worked(repositoryId, [{ by: 'Countess Lovelace <ADA@acme.com>', day: '2026-02-02' }]);

  expect(await kept()).not.toMatch(/lovelace|ada@acme|Augusta/i);
  expect(await named('erased-')).toMatchObject({ id: personId, identities: 4, commits: 7 });
});

it('erasing is for leads, and about somebody who is there', async () => {
  const { principal, as, who, personId } = await withAda();

  await expect(who.erase(as('auditor'), personId, { at: NOW })).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(who.erase(principal, 2_000_000_000, { at: NOW })).rejects.toMatchObject({
    kind: 'not-found',
  });
});
