// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { disconnectRepository } from './connect-forge.ts';
import { closeLamp, connectLamp, itemsOfLamp, openLamp } from './connected-lamp.fixture.ts';
import { issue, openTestGitHub, review, type TestGitHub } from './forge-server.fixture.ts';
import { readConnected } from './read-forge-job.ts';

let test: TestOffice;
let github: TestGitHub;
let repositoryId: number;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

beforeEach(async () => {
  github = await openTestGitHub();
  for (let number = 1; number <= 120; number += 1) {
    github.issues.push(issue(number, number, { pull_request: {} }));
    github.reviews.set(number, [review(1000 + number), review(2000 + number)]);
  }
  repositoryId = await openLamp(test, github);
});
afterEach(() => closeLamp(test, github, repositoryId));

const read = (signal: AbortSignal = AbortSignal.timeout(60_000)) =>
  readConnected(test.office, repositoryId, {
    ...{ principal: test.principal, signal, progress: () => undefined },
  });

const stored = () => itemsOfLamp(test, repositoryId);
const questions = (of: RegExp) => github.asked.filter((asked) => of.test(asked)).length;

it('reviews of 120 change requests are three questions, and come out as by one for each', async () => {
  await read();
  const byRest = [await stored(), questions(/reviews/)] as const;
  await disconnectRepository(test.office, test.principal, repositoryId);
  await connectLamp(test, github, repositoryId);
  github.asked.length = 0;
  github.speaksGraphql = true;

  const { events, stopped } = await read();

  expect([events, stopped]).toEqual([240, undefined]);
  expect([questions(/graphql/), questions(/reviews/)]).toEqual([3, 0]);
  expect(await stored()).toEqual(byRest[0]);
  expect(byRest[1]).toBe(120);
});

it('a reading that is stopped between two questions loses nothing, and asks for nothing twice', async () => {
  github.speaksGraphql = true;
  const stop = new AbortController();
  const answer = () => stop.abort(new Error('enough'));
  github.trouble = { at: /graphql/, answer, after: 1, times: 1 };

  await expect(read(stop.signal)).rejects.toThrow('enough');
  const first = await stored();
  await read();

  expect(first.filter(({ events }) => events.length === 2)).toHaveLength(50);
  expect(questions(/graphql/)).toBe(1 + 1 + 2);
  expect((await stored()).every(({ events }) => events.length === 2)).toBe(true);
});

it('a forge that answers no more by GraphQL is left alone until it says, and told so', async () => {
  github.speaksGraphql = true;
  const answer = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
  github.trouble = {
    ...{ at: /graphql/, after: 2, times: 1 },
    answer: (reply) => void reply.end(JSON.stringify(answer)),
  };

  await expect(read()).rejects.toMatchObject({ code: 'forges/not-to-the-end' });

  const connection = await test.office.forges.connection(test.principal, repositoryId);
  expect(connection?.problems).toMatchObject([{ code: 'forges/rate-limit' }]);
  expect(connection?.resumeAt).toBeDefined();
  expect((await stored()).filter(({ events }) => events.length === 2)).toHaveLength(100);
});
