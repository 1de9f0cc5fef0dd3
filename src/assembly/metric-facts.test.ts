// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instant, type ItemEvent, instant } from '#model';
import type { ItemHead } from '#platform/forges';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let place: TestOffice;
let repository: TestRepository;
beforeAll(async () => {
  place = await openTestOffice();
  repository = makeTestRepository('lamp');
});
afterAll(async () => {
  await place.close();
  repository.remove();
});

const what = { action: 'test/keep', subject: 'forges' };

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`${text} is no instant`);
  return found;
}

function daysAgo(days: number): Instant {
  return at(new Date(Date.now() - days * 86_400_000).toISOString());
}

function issueBy(login: string, number: number): ItemHead {
  const openedAt = daysAgo(30);
  return {
    ...{ kind: 'issue', number, title: 'It smokes', association: 'none', state: 'open' },
    address: `https://github.com/ada/lamp/issues/${number}`,
    author: { login, actorClass: 'human' },
    ...{ openedAt, updatedAt: openedAt, isDraft: false, labels: [], assignees: [] },
  };
}

function comment(login: string): ItemEvent {
  const actor = { login, actorClass: 'human' } as const;
  return { id: `comment:${login}`, kind: 'commented', at: daysAgo(29), actor };
}

async function connect(repositoryId: number): Promise<void> {
  const { office, principal } = place;
  const now = daysAgo(0);
  await office.storage.write(principal, what, async (tx) => {
    const forge = {
      kind: 'github',
      address: 'https://github.com',
      apiAddress: 'https://api.github.com',
      token: Buffer.from('sealed'),
    };
    const forgeId = await office.forges.add(tx, principal, forge, now);
    await office.forges.connect(tx, principal, { repositoryId, forgeId, path: 'ada/lamp' }, now);
    await office.forges.record(tx, repositoryId, {
      items: [1, 2, 3, 4, 5].map((number) => issueBy('AdaL', number)),
      events: [1, 2, 3, 4, 5].map((number) => ({
        item: { kind: 'issue' as const, number },
        event: comment(number === 5 ? 'grace' : 'adal'),
      })),
    });
  });
}

async function readToTheEnd(repositoryId: number): Promise<void> {
  const { office, principal } = place;
  const outcome = { at: daysAgo(0), isWhole: true, problems: [] };
  await office.storage.write(principal, what, (tx) =>
    office.forges.recordOutcome(tx, repositoryId, outcome),
  );
}

it('what a forge tells is in the figures once it was read to its end, by person where git knows the account', async () => {
  const { office, principal, scan } = place;
  repository.commit({ 'README.md': 'lamp' });
  const identity = '--author=Ada Lovelace <7+adal@users.noreply.github.com>';
  repository.git('commit', '-q', '--allow-empty', '-m', 'one', identity);
  const id = await scan(repository.folder);
  const lamp = { id, name: 'lamp' };
  await connect(id);
  const before = await office.measurement.project(principal, lamp, office.clock.now());

  await readToTheEnd(id);

  const after = await office.measurement.project(principal, lamp, office.clock.now());
  const valueIn = (project: typeof after, metric: string) =>
    project.figures.find((figure) => figure.metric.id === metric);
  expect(valueIn(before, 'issues-new')).toMatchObject({ status: 'unknown' });
  expect(valueIn(after, 'issues-new')).toMatchObject({ value: 5 });
  // To four of them nobody but Ada herself has said a word.
  expect(valueIn(after, 'unanswered-issues')).toMatchObject({ value: 4 });
  const authors = await office.measurement.projectRows(
    principal,
    lamp,
    'issue-authors',
    office.clock.now(),
  );
  expect(authors.rows).toMatchObject([{ label: 'Ada Lovelace', amount: 1 }]);
  expect(authors.rows[0]?.subject).toMatch(/^person:\d+$/);
});
