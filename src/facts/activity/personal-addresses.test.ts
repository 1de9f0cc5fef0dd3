// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ActivityStore, inOrder, openActivityStore } from './activity-store.fixture.ts';
import { observeActivity } from './observe-activity.ts';
import { observePeople } from './observe-people.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

const PIETER = 'Pieter Wuille <pieter@wuille.net>';
const SCRIPT = 'merge-script <pieter@wuille.net>';
const MARK = 'Mark Stone <mark@wuille.net>';

let store: ActivityStore;
let repository: MadeRepository;
beforeAll(async () => {
  store = await openActivityStore();
});
afterAll(() => store.test.close());
afterEach(() => repository.remove());

async function observed() {
  const head = repository.git('rev-parse', 'HEAD');
  return observeActivity(await repository.open(), head);
}

/** Employers by person, as stored. */
async function employers(id: number) {
  const { days } = await store.stored(id);
  return Object.fromEntries(days.map(({ label, employer }) => [label, employer]));
}

it.each([[[PIETER, SCRIPT, MARK]], [[SCRIPT, MARK, PIETER]]])(
  'makes no employer of an address of somebody’s own, in whichever order they come: %j',
  async (order) => {
    repository = makeRepository();
    for (const by of order) repository.commit({ by });
    const id = await store.newRepositoryId();
    await store.record(id, repository);

    expect(await employers(id)).toEqual({
      'Pieter Wuille': undefined,
      'merge-script': undefined,
      'Mark Stone': 'wuille.net',
    });
    const { days } = await observed();
    expect(inOrder(days)).toEqual((await store.stored(id)).days);
  },
);

it('learns it from a later commit, or from an earlier one', async () => {
  repository = makeRepository();
  repository.commit({ by: 'merge-script <jo@lund.example>' });
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  const before = await employers(id);
  repository.commit({ by: 'Jo Lund <jo@lund.example>' });
  await store.record(id, repository);
  const after = await employers(id);
  repository.commit({ by: 'release-script <jo@lund.example>' });
  await store.record(id, repository);

  expect(before).toEqual({ 'merge-script': 'lund.example' });
  expect(after).toEqual({ 'merge-script': undefined, 'Jo Lund': undefined });
  expect(await employers(id)).toEqual({ ...after, 'release-script': undefined });
});

it('tells it of the people of a folder', async () => {
  repository = makeRepository();
  for (const by of [SCRIPT, PIETER, MARK]) repository.commit({ by });
  const head = repository.git('rev-parse', 'HEAD');

  const { identities } = await observePeople(await repository.open(), head, { mailmap: false });

  expect(identities.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Mark Stone', 'wuille.net'],
    ['Pieter Wuille', undefined],
    ['merge-script', undefined],
  ]);
});

it('puts together what is then of one person, with an address of a company as another', async () => {
  repository = makeRepository();
  repository.commit({ by: 'M. Script <pieter@wuille.net>' });
  repository.commit({ by: 'Robot <pieter@gmail.com>' });
  repository.commit({
    by: PIETER,
    files: {
      '.mailmap': `${PIETER} M. Script <pieter@wuille.net>\n${PIETER} <pieter@gmail.com>\n${PIETER} <p@acme.com>\n`,
    },
  });
  repository.commit({ by: 'Pieter <p@acme.com>' });

  const { days } = await observed();

  expect(days.map(({ employer, commits }) => [employer, commits])).toEqual([
    ['acme.com', 1],
    [undefined, 3],
  ]);
});
