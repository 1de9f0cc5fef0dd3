// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { NOW, openWho } from './who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const ADA = 'Augusta Lovelace <ada@acme.com>';
const ADA_AT_HOME = 'Augusta Lovelace <augusta.lovelace@gmail.com>';
const SMITH = 'John Smith <john@acme.com>';
const OTHER_SMITH = 'John Smith <jsmith@other.com>';

async function withTwoSmiths() {
  const place = await openWho(test);
  const id = await place.repository('one');
  await place.worked(id, [
    { by: SMITH, commits: 3 },
    { by: OTHER_SMITH, commits: 2 },
  ]);
  return { ...place, id };
}

describe('people', () => {
  it('are merged by rule, with score and reasons', async () => {
    const { principal, who, worked, repository, named } = await openWho(test);
    await worked(await repository('one'), [{ by: ADA }, { by: ADA_AT_HOME, commits: 4 }]);

    const { id, identities, commits } = await named('Augusta');
    const person = await who.person(principal, id);

    expect({ identities, commits }).toEqual({ identities: 2, commits: 5 });
    expect(person.identities.map(({ email }) => email)).toEqual([
      'augusta.lovelace@gmail.com',
      'ada@acme.com',
    ]);
    expect(person.merged).toHaveLength(1);
    expect(person.merged[0]?.score).toBeGreaterThan(0.9);
    expect(person.merged[0]?.reasons.map(({ what }) => what)).toContain('same full name');
  });

  it('keep their address when an identity joins them', async () => {
    const { worked, repository, named } = await openWho(test);
    const one = await repository('one');
    await worked(one, [{ by: ADA }]);
    const before = await named('Augusta');

    await worked(await repository('two'), [{ by: ADA_AT_HOME, commits: 40 }]);

    expect(await named('Augusta')).toMatchObject({ id: before.id, identities: 2, commits: 41 });
  });

  it('of a history that says nothing new are not written again', async () => {
    const { principal, who } = await withTwoSmiths();

    expect(await who.bringUpToDate(principal)).toBe(false);
  });

  it('are found by any of their names, by kind and by organisation', async () => {
    const { principal, who, worked, repository } = await openWho(test);
    await worked(await repository('one'), [
      { by: ADA },
      { by: ADA_AT_HOME },
      { by: 'dependabot[bot] <support@github.com>' },
    ]);
    const namesFor = async (filter: object) =>
      (await who.people(principal, { limit: 10, ...filter })).items.map(({ name }) => name);

    expect(await namesFor({ search: 'LOVELACE@GMAIL' })).toEqual(['Augusta Lovelace']);
    expect(await namesFor({ kind: 'bot' })).toEqual(['dependabot[bot]']);
    expect(await namesFor({ organisation: 'acme.com' })).toEqual(['Augusta Lovelace']);
    expect(await namesFor({ organisation: 'gmail.com' })).toEqual([]);
  });

  it('are paged without losing or doubling anybody', async () => {
    const { principal, who, worked, repository } = await openWho(test);
    const work = Array.from({ length: 7 }, (_, i) => ({ by: `Person${i} <p${i}@host${i}.com>` }));
    await worked(await repository('one'), work);

    const first = await who.people(principal, { limit: 4 });
    const second = await who.people(principal, { limit: 4, cursor: first.nextCursor });

    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7);
    expect([first.total, second.nextCursor]).toEqual([7, undefined]);
  });

  it('of one organisation are not seen by another', async () => {
    const { named } = await withTwoSmiths();
    const stranger = await openWho(test);
    const { id } = await named('John');

    expect(await stranger.names()).toEqual([]);
    await expect(stranger.who.person(stranger.principal, id)).rejects.toMatchObject({
      code: 'activity/no-such-person',
    });
  });
});

describe('a decision', () => {
  it('merges what was only likely, and survives scans and new identities', async () => {
    const { principal, who, id, worked, names, proposed } = await withTwoSmiths();
    expect(await names()).toHaveLength(2);

    await who.decide(principal, { verdict: 'same', pairs: [await proposed()] }, NOW);
    await worked(id, [{ by: 'J Smith <john@acme.com>' }, { by: 'Somebody Else <se@third.com>' }]);

    expect(await names()).toEqual(['John Smith', 'Somebody Else']);
    expect((await who.review(principal, { limit: 10 })).total).toBe(0);
  });

  it('keeps apart, and nobody is asked again', async () => {
    const { principal, who, id, worked, names, proposed } = await withTwoSmiths();

    await who.decide(principal, { verdict: 'different', pairs: [await proposed()] }, NOW);
    await worked(id, [{ by: SMITH, commits: 50 }]);

    expect(await names()).toHaveLength(2);
    expect((await who.review(principal, { limit: 10 })).total).toBe(0);
  });

  it('is undone, alone or with others, and then it is as before', async () => {
    const { principal, who, named, names, proposed } = await withTwoSmiths();
    const before = await who.review(principal, { limit: 10 });
    const ids = await who.decide(principal, { verdict: 'same', pairs: [await proposed()] }, NOW);
    const { id } = await named('John');
    const kind = await who.decideKind(principal, { personId: id, kind: 'bot' }, NOW);

    expect(await who.undo(principal, { ids: [...ids, kind], why: 'a mistake' }, NOW)).toEqual([
      ...ids,
      kind,
    ]);

    expect(await names()).toHaveLength(2);
    expect((await who.people(principal, { kind: 'bot', limit: 10 })).total).toBe(0);
    const strip = ({ items }: typeof before) =>
      items.map(({ score, reasons }) => ({ score, reasons }));
    expect(strip(await who.review(principal, { limit: 10 }))).toEqual(strip(before));
    await expect(who.undo(principal, { ids }, NOW)).rejects.toMatchObject({
      code: 'activity/nothing-to-undo',
    });
  });

  it('takes the place of one that said the opposite', async () => {
    const { principal, who, names, proposed } = await withTwoSmiths();
    const pair = await proposed();
    await who.decide(principal, { verdict: 'different', pairs: [pair] }, NOW);

    await who.decide(principal, { verdict: 'same', pairs: [pair] }, NOW);
    expect(await names()).toHaveLength(1);
    await who.decide(principal, { verdict: 'different', pairs: [pair] }, NOW);
    expect(await names()).toHaveLength(2);

    const { items } = await who.decisions(principal, { limit: 10 });
    expect(items.map(({ undone }) => undone?.why !== undefined)).toEqual([false, true, true]);
  });

  it('takes one identity out of a person', async () => {
    const { principal, who, worked, repository, named, names } = await openWho(test);
    await worked(await repository('one'), [{ by: ADA }, { by: ADA_AT_HOME }]);
    const person = await who.person(principal, (await named('Augusta')).id);

    await who.split(principal, { identityId: person.identities[0]?.id ?? 0 }, NOW);

    expect(await names()).toHaveLength(2);
  });

  it('says what somebody is, for every name at the address', async () => {
    const { principal, who, activity, worked, repository, named } = await openWho(test);
    const id = await repository('one');
    await worked(id, [{ by: 'Release Robot <release@acme.com>' }]);

    await who.decideKind(principal, { personId: (await named('Robot')).id, kind: 'bot' }, NOW);
    await worked(id, [{ by: 'Robot Two <release@acme.com>', commits: 9 }]);

    const days = await activity.contributions(principal, {});
    expect(new Set(days.map(({ actorClass }) => actorClass))).toEqual(new Set(['bot']));
  });

  it('is for leads, and persons are not for everybody', async () => {
    const { as, who, named, proposed } = await withTwoSmiths();
    const pair = await proposed();
    const { id } = await named('John');
    const wish = { verdict: 'same', pairs: [pair] } as const;

    for (const role of ['member', 'auditor'] as const) {
      await expect(who.decide(as(role), wish, NOW)).rejects.toMatchObject({ kind: 'not-allowed' });
    }
    await expect(who.people(as('member'), { limit: 1 })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(who.person(as('member'), id)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(who.review(as('member'), { limit: 1 })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    expect((await who.people(as('auditor'), { limit: 1 })).total).toBe(2);
  });

  it('about somebody who is not there is refused, and nothing is kept of it', async () => {
    const { principal, who, proposed } = await withTwoSmiths();
    const wish = { verdict: 'same', pairs: [await proposed(), [1, 2_000_000_000]] } as const;

    await expect(who.decide(principal, wish, NOW)).rejects.toMatchObject({
      code: 'activity/no-such-identity',
    });
    expect((await who.decisions(principal, { limit: 10 })).total).toBe(0);
  });
});
