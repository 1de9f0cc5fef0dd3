// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { addForge, connectRepository } from './connect-forge.ts';
import { issue, openTestGitHub, PLACE, type TestGitHub } from './forge-server.fixture.ts';
import { readForgeJob } from './read-forge-job.ts';

let test: TestOffice;
let github: TestGitHub;
beforeAll(async () => {
  test = await openTestOffice();
  github = await openTestGitHub();
});
afterAll(async () => {
  await github.close();
  await test.close();
});

const APPROVAL = { approver: 'The board', reason: 'It pays.' };
const PULL = { pull_request: {} };

it('a milestone is as far as the issues and change requests are that it follows', async () => {
  const { office, principal } = test;
  const { execution, clock } = office;
  github.issues.push(
    issue(1, 1, { state: 'closed' }),
    issue(2, 2, { state: 'open' }),
    issue(3, 3, { state: 'closed', ...PULL }),
  );
  const repositoryId = await connected();
  const id = await inFlight();
  const milestoneId =
    (await execution.initiative(principal, id, clock.now())).milestones[0]?.id ?? 0;
  const items = [1, 2, 3].map((number) => `${github.issues[number - 1]?.html_url}#comment`);

  await execution.follow(principal, { milestoneId, items }, clock.now());
  const unread = await milestone(id);
  await read(repositoryId);
  const first = await milestone(id);
  github.issues.push(issue(2, 9, { state: 'closed' }));
  await read(repositoryId);
  const second = await milestone(id);

  expect(unread).toMatchObject({ claims: [], follows: [{ state: undefined }, {}, {}] });
  expect(first).toMatchObject({ done: 33, claims: [{ byForge: true }] });
  // The third is a change request that was closed without being merged.
  expect(second?.follows.map(({ isDone }) => isDone)).toEqual([true, true, false]);
  expect(second).toMatchObject({ done: 66, claims: [{ comment: '2 of 3 on the forge' }, {}] });
  const claim = { milestoneId, done: 100, comment: '' };
  await expect(execution.claimProgress(principal, claim, clock.now())).rejects.toMatchObject({
    code: 'execution/follows-forge',
  });
});

async function connected(): Promise<number> {
  const { office, principal } = test;
  const [registered] = await office.portfolio.register(principal, [
    { location: github.address, name: 'lamp', kind: 'bare' },
  ]);
  const repositoryId = registered?.id ?? 0;
  await addForge(office, principal, { kind: 'github', address: github.address });
  await connectRepository(office, principal, {
    repositoryId,
    address: github.address,
    path: PLACE,
  });
  return repositoryId;
}

async function inFlight(): Promise<number> {
  const { execution, clock } = test.office;
  const { principal } = test;
  const at = clock.now();
  const words = { title: 'Mend the lamp', why: '', currency: 'EUR' };
  const id = await execution.add(principal, words, { at });
  const day = { start: '2026-01-01', finish: '2026-12-31' };
  const milestones = [{ title: 'It burns', weight: 1, ...day, accrual: 'linear' as const }];
  await execution.changePlan(principal, { id, revision: 1, milestones, budget: [] }, at);
  await execution.move(principal, { id, revision: 2, to: 'business-case' }, at);
  await execution.move(principal, { id, revision: 3, to: 'approved', ...APPROVAL }, at);
  await execution.move(principal, { id, revision: 4, to: 'in-flight' }, at);
  return id;
}

async function milestone(id: number) {
  const { execution, clock } = test.office;
  return (await execution.initiative(test.principal, id, clock.now())).milestones[0];
}

function read(repositoryId: number): Promise<void> {
  return readForgeJob(test.office, {
    id: 1,
    data: { repositoryId },
    attempt: 1,
    finish: () => Promise.resolve(),
    principal: test.principal,
    signal: AbortSignal.timeout(60_000),
    progress: () => undefined,
  });
}
