// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#engines/metrics';
import { instant, type Window, withoutSmallGroups } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Statement, spellsOf } from './spells.ts';
import { NOW, openWho } from './who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const window: Window = { from: at('2025-01-01'), to: at('2027-01-01') };

function at(day: string, hour = 0) {
  const found = instant(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  if (found === undefined) throw new Error(`Not a day: ${day}`);
  return found;
}

const ADA = 'Augusta Lovelace <augusta.lovelace@gmail.com>';

async function withAda() {
  const place = await openWho(test);
  const repository = await place.repository('one');
  await place.worked(repository, [
    { by: ADA, day: '2025-03-01', commits: 2 },
    { by: ADA, day: '2026-02-01', commits: 3 },
    { by: 'Grace Hopper <grace@navy.com>', day: '2026-02-01', commits: 5 },
  ]);
  const { id: personId } = await place.named('Augusta');
  const employers = async () =>
    (await place.activity.contributions(place.principal, {})).map(
      ({ label, day, employer, commits }) => `${day} ${label} ${employer ?? '?'} ${commits}`,
    );
  return { ...place, repositoryId: repository, personId, employers };
}

describe('an affiliation', () => {
  it('holds on its days alone, in the figures too', async () => {
    const { principal, who, personId, employers } = await withAda();

    await who.addAffiliation(
      principal,
      { personId, organisation: 'Engine', from: '2026-01-01' },
      NOW,
    );

    expect(await employers()).toEqual([
      '2025-03-01 Augusta Lovelace ? 2',
      '2026-02-01 Augusta Lovelace Engine 3',
      '2026-02-01 Grace Hopper navy.com 5',
    ]);
    const view = await who.organisations(principal, window);
    expect(
      view.organisations.map(({ name, commits, curated, domain }) => [
        name,
        commits,
        curated,
        domain,
      ]),
    ).toEqual([
      ['navy.com', 5, 0, 5],
      ['Engine', 3, 3, 0],
    ]);
    expect(view).toMatchObject({ commits: 10, coverage: 0.8, unknown: { commits: 2, people: 1 } });
  });

  it('follows the address to the person it is merged into, and comes back when that is undone', async () => {
    const { principal, who, personId, repositoryId, worked, named, employers } = await withAda();
    await who.addAffiliation(principal, { personId, organisation: 'Engine' }, NOW);
    await worked(repositoryId, [{ by: 'countess <c@corner.net>', day: '2026-02-02', commits: 90 }]);
    const idOf = async (name: string) => {
      const person = await who.person(principal, (await named(name)).id);
      return person.identities[0]?.id ?? 0;
    };
    const pair = [await idOf('countess'), await idOf('Augusta')] as const;
    const apart = await employers();

    const ids = await who.decide(principal, { verdict: 'same', pairs: [pair] }, NOW);
    expect((await employers()).filter((line) => line.includes(' Engine '))).toHaveLength(3);
    await who.undo(principal, { ids }, NOW);

    expect(await employers()).toEqual(apart);
  });

  it('that is taken back leaves what the address tells', async () => {
    const { principal, who, named, employers } = await withAda();
    const { id: personId } = await named('Grace');
    const id = await who.addAffiliation(principal, { personId, organisation: 'Harvard' }, NOW);
    expect((await employers()).join()).toContain('Harvard 5');

    await who.removeAffiliation(principal, id);

    expect((await employers()).join()).toContain('navy.com 5');
    await expect(who.removeAffiliation(principal, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('touches the rows of its person alone', async () => {
    const { principal, who, personId, write } = await withAda();
    const versions = () =>
      write((tx) =>
        tx.query(
          `SELECT 'day' AS what, identity_id AS id, xmin::text FROM activity_day
           UNION ALL SELECT 'member', identity_id, xmin::text FROM activity_member
           UNION ALL SELECT 'person', id, xmin::text FROM activity_person ORDER BY 1, 2`,
        ),
      );
    const before = await versions();

    await who.addAffiliation(principal, { personId, organisation: 'Engine' }, NOW);

    expect(await versions()).toEqual(before);
  });

  it.each([
    [{ organisation: ' ' }, 'has no name'],
    [{ organisation: 'Engine', from: '2026-02-30' }, 'is no day'],
    [{ organisation: 'Engine', from: '2026-02-03', until: '2026-02-03' }, 'before it begins'],
  ])('%j is refused', async (words, message) => {
    const { principal, who, personId } = await withAda();

    await expect(who.addAffiliation(principal, { personId, ...words }, NOW)).rejects.toThrow(
      message,
    );
  });
});

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`);
const statement = fc
  .record({
    id: fc.nat(99),
    organisation: fc.constantFrom('Acme', 'Bolt'),
    days: fc
      .uniqueArray(day, { minLength: 2, maxLength: 2 })
      .map((days) => days.toSorted((a, b) => (a < b ? -1 : 1))),
    rank: fc.constantFrom(1 as const, 2 as const),
  })
  .map(({ days: [starts = '', ends = ''], ...rest }): Statement => ({ ...rest, starts, ends }));

it('of statements the best holds on every day, and on no day two', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 6 }), day, (statements, today) => {
      const covers = (one: Pick<Statement, 'starts' | 'ends'>) =>
        one.starts <= today && today < one.ends;
      const spells = spellsOf(statements).filter(covers);
      const about = statements.filter(covers);

      expect(spells).toHaveLength(about.length === 0 ? 0 : 1);
      const best = Math.min(...about.map(({ rank }) => rank));
      const allowed = about
        .filter(({ rank }) => rank === best)
        .map(({ organisation }) => organisation);
      for (const { organisation, rank } of spells) {
        expect(rank).toBe(best);
        expect(allowed).toContain(organisation);
      }
    }),
  );
});

it('organisations and unknown add up to all commits, whatever is stated, and as the metrics have it', async () => {
  const work = fc.record({
    by: fc.constantFrom(
      ADA,
      'Bo Barr <bo@acme.com>',
      'Cy Carr <cy@bolt.io>',
      'Di Darr <di@gmail.com>',
    ),
    day: fc.constantFrom('2025-02-01', '2025-08-01', '2026-02-01'),
    commits: fc.integer({ min: 1, max: 9 }),
  });
  const stated = fc.record({
    organisation: fc.constantFrom('Engine', 'Acme'),
    from: fc.constantFrom('2025-01-01', '2025-08-01'),
    until: fc.constantFrom('2025-08-02', '2026-02-01', '2026-12-31'),
  });
  // The midnights of all days of work lie in it, as in the other.
  const noonToNoon: Window = { from: at('2025-01-31', 12), to: at('2026-02-01', 12) };
  const law = fc.asyncProperty(
    fc.array(work, { minLength: 1, maxLength: 6 }),
    fc.array(stated, { maxLength: 3 }),
    fc.constantFrom(window, noonToNoon),
    async (done, statements, asked) => {
      const { principal, who, activity, repository, worked } = await openWho(test);
      await worked(await repository('one'), done);
      const { items } = await who.people(principal, { limit: 10 });
      for (const [i, words] of statements.entries()) {
        const personId = items[i % items.length]?.id ?? 0;
        await who.addAffiliation(principal, { personId, ...words }, NOW);
      }

      const view = await who.organisations(principal, asked);
      const contributions = await activity.contributions(principal, {});

      const total = done.reduce((sum, { commits }) => sum + commits, 0);
      const named = view.organisations.reduce((sum, { commits }) => sum + commits, 0);
      expect([view.commits, named + view.unknown.commits]).toEqual([total, total]);
      for (const one of view.organisations) {
        expect(one.curated + one.imported + one.domain).toBe(one.commits);
      }
      const facts = { contributions, releases: [], components: [], items: [] };
      const figure = (id: string) =>
        metrics.find((one) => one.id === id)?.compute(facts, asked, {});
      expect(figure('organizations')?.value ?? 0).toBe(view.organisations.length);
      expect(figure('commits')?.value).toBe(total);
      expect(figure('organizations')?.coverage).toBeCloseTo(view.coverage ?? 0, 12);
    },
  );
  await fc.assert(law, { numRuns: 8 });
}, 60_000);

const group = fc.record({
  name: fc.string(),
  people: fc.integer({ min: 1, max: 9 }),
  commits: fc.nat(99),
});

it('no group of fewer than five people is shown, unless there is no other, and the sum stays', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
      const sum = (of: readonly { commits: number }[]) =>
        of.reduce((all, { commits }) => all + commits, 0);

      const shown = withoutSmallGroups(groups, (small) => ({
        name: 'others',
        people: small.reduce((all, { people }) => all + people, 0),
        commits: sum(small),
      }));

      expect(sum(shown)).toBe(sum(groups));
      const all = groups.reduce((count, { people }) => count + people, 0);
      if (all >= 5) expect(shown.every(({ people }) => people >= 5)).toBe(true);
      else expect(shown.length).toBeLessThan(2);
    }),
  );
});
