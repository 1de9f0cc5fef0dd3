// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { NOW, openWho } from './who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const FILE = `
ada@home.net   Engine < 2026-01-15
ada@home.net   Bolt
acme.com       Acme Widgets
gmail.com      Google
bo@home.net    bo@acme.com
nonsense
`;

async function withHistory() {
  const place = await openWho(test);
  const id = await place.repository('one');
  await place.worked(id, [
    { by: 'Ada <ada@home.net>', day: '2026-01-01' },
    { by: 'Ada <ada@home.net>', day: '2026-02-01' },
    { by: 'Robert Bobson <bo@acme.com>', day: '2026-02-01' },
    { by: 'bobby <bo@home.net>', day: '2026-02-01' },
  ]);
  const employers = async () =>
    (await place.activity.contributions(place.principal, {})).map(
      ({ label, employer }) => `${label}: ${employer ?? '?'}`,
    );
  const take = (text: string, isTrial = false) =>
    place.who.import(place.principal, { text, source: 'who.txt', isTrial }, NOW);
  return { ...place, repositoryId: id, employers, take };
}

it('a trial says what would change and by line what cannot be used, and changes nothing', async () => {
  const { employers, take, names } = await withHistory();
  const before = await employers();

  const trial = await take(FILE, true);

  expect(trial.changes.map(({ line, about, says }) => `${line} ${about}: ${says}`)).toEqual([
    '2 ada@home.net: Engine until before 2026-01-15',
    '3 ada@home.net: Bolt from 2026-01-15',
    '4 acme.com: Acme Widgets',
    '6 bo@acme.com: one person with bo@home.net',
  ]);
  expect(trial.problems.map(({ line }) => line)).toEqual([5, 7]);
  expect(await employers()).toEqual(before);
  expect(await names()).toHaveLength(3);
});

it('an import takes the good lines over; the same again changes nothing', async () => {
  const { employers, take, names } = await withHistory();

  const first = await take(FILE);
  const second = await take(FILE);

  expect([first.added, first.known, second.added, second.known]).toEqual([4, 0, 0, 4]);
  expect(await names()).toHaveLength(2);
  expect((await employers()).toSorted()).toEqual([
    'Ada: Bolt',
    'Ada: Engine',
    'Robert Bobson: Acme Widgets',
    'Robert Bobson: home.net',
  ]);
});

it('what is stated here goes before it, and comes back when that is taken away', async () => {
  const { principal, who, employers, take, named } = await withHistory();
  const { id: personId } = await named('Ada');
  await who.addAffiliation(principal, { personId, organisation: 'Navy' }, NOW);

  await take(FILE);

  expect((await employers()).filter((line) => line === 'Ada: Navy')).toHaveLength(2);
  const { affiliations } = await who.person(principal, personId);
  expect(affiliations.map(({ organisation, evidence }) => [organisation, evidence])).toEqual([
    ['Navy', 'curated'],
    ['Bolt', 'imported'],
    ['Engine', 'imported'],
    ['home.net', 'domain'],
  ]);
});

it('holds for people and addresses that are first met later', async () => {
  const { repositoryId, take, worked, named, employers } = await withHistory();
  await take('cy@later.org Engine\ncy@later.org cy@private.net\n');

  await worked(repositoryId, [
    { by: 'cyan <cy@later.org>', day: '2026-03-01' },
    { by: 'magenta <cy@private.net>', day: '2026-03-01' },
  ]);

  expect(await named('cy@later.org')).toMatchObject({ commits: 2 });
  expect((await employers()).filter((line) => line.endsWith('Engine'))).toHaveLength(1);
});

it('does not merge what somebody keeps apart, and says so', async () => {
  const { principal, who, take, names, named } = await withHistory();
  const idOf = async (name: string) =>
    (await who.person(principal, (await named(name)).id)).identities[0]?.id ?? 0;
  const pair = [await idOf('bobby'), await idOf('Robert')] as const;
  await who.decide(principal, { verdict: 'different', pairs: [pair] }, NOW);

  const { problems } = await take(FILE);

  expect(problems.find(({ line }) => line === 6)?.message).toContain('kept apart');
  expect(await names()).toHaveLength(3);
});

it('does not bring back who was erased', async () => {
  const { principal, who, take, named, write } = await withHistory();
  await who.erase(principal, (await named('Ada')).id, { at: NOW });

  await take(FILE);

  const kept = await write((tx) => tx.query('SELECT email FROM activity_affiliation'));
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain('ada@');
  const { affiliations } = await who.person(principal, (await named('erased-')).id);
  expect(affiliations.map(({ organisation }) => organisation)).toContain('Bolt');
});

it('is for leads', async () => {
  const { as, who } = await withHistory();
  const wish = { text: FILE, source: 'who.txt', isTrial: true };

  await expect(who.import(as('member'), wish, NOW)).rejects.toMatchObject({ kind: 'not-allowed' });
});
