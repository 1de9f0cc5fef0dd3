// SPDX-License-Identifier: Apache-2.0
// What somebody says about people moves the figures that count them, and leaves what was known before as it was.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';
import { peopleRoom } from './people-room.ts';

let test: TestOffice;
let repository: TestRepository;
beforeAll(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('lamp');
  const people = ['Wei Wang <a@engine.org>', 'Wei Wang <b@mail.net>', 'Bo Ek <bo@engine.org>'];
  for (const [i, author] of people.entries()) {
    repository.commit({ [`file-${i}`]: author });
    repository.git('commit', '-q', '--amend', '--no-edit', `--author=${author}`);
  }
  await test.scan(repository.folder);
});
afterAll(async () => {
  await test.close();
  repository.remove();
});

const room = () => peopleRoom(test.office);
const caller = () => ({ ...test.principal, accountId: 1, name: 'Ada', organisationName: 'Test' });

/** What was read today of the KPI that counts contributors of a year. */
async function readings(): Promise<readonly (number | undefined)[]> {
  const { measurement, clock } = test.office;
  const kpis = await measurement.kpis(test.principal);
  const kpi = kpis.find(({ metricId }) => metricId === 'contributors');
  const today = clock.now().slice(0, 10);
  return (kpi?.readings ?? []).filter(({ at }) => at.startsWith(today)).map(({ value }) => value);
}

it('merging and undoing move the KPI without a scan, and old readings stay', async () => {
  const { office } = test;
  expect(await readings()).toEqual([3]);

  const { items } = await room().proposals(caller(), { limit: 10 });
  const [proposal] = items;
  if (proposal === undefined) throw new Error('Nothing is proposed');
  const pairs = [{ left: proposal.left.identityId, right: proposal.right.identityId }];
  const { decisionIds } = await room().decide(caller(), { pairs, verdict: 'same' });
  await office.jobs.idle();
  expect(await readings()).toEqual([3, 2]);

  await room().undo(caller(), { ids: [...decisionIds] });
  await office.jobs.idle();
  expect(await readings()).toEqual([3, 2, 3]);
});

it('a hundred words said one after the other are far fewer assessments', async () => {
  const { office, principal } = test;
  const { items } = await room().list(caller(), { limit: 10 });
  const before = await office.jobs.list(principal, { states: ['done'], limit: 500 });

  for (let time = 0; time < 100; time += 1) {
    const kind = time % 2 === 0 ? 'bot' : 'human';
    await room().decideKind(caller(), { id: items[0]?.id ?? 0, kind });
  }
  await office.jobs.idle();

  const after = await office.jobs.list(principal, { states: ['done'], limit: 500 });
  expect(after.length - before.length).toBeLessThan(50);
});
