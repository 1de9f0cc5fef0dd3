// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantOfUnixSeconds, type Principal, type Problem } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import type { ProblemQuery } from './list-problems.ts';
import { openPortfolio } from './open-portfolio.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const BAD_LOCK: Problem = {
  code: 'inventory/bad-json',
  message: 'Reading a/package-lock.json line 3: expected a value',
  path: 'a/package-lock.json',
  line: 3,
};
const BAD_POM: Problem = { code: 'inventory/bad-xml', message: 'Reading pom.xml', path: 'pom.xml' };
const SHALLOW: Problem = { code: 'activity/shallow', message: 'The clone is shallow' };

/** `Oil` has three problems and `lamp` one. */
async function portfolioWithProblems(principal: Principal) {
  const portfolio = openPortfolio(test.storage);
  const found = ['Oil', 'lamp'].map((name) => ({
    location: `/${name}`,
    name,
    kind: 'bare' as const,
  }));
  const [oil, lamp] = await portfolio.register(principal, found);
  await record(principal, oil?.id ?? 0, [SHALLOW, BAD_LOCK, BAD_POM]);
  await record(principal, lamp?.id ?? 0, [BAD_LOCK]);
  return (query: Partial<ProblemQuery> = {}) =>
    portfolio.allProblems(principal, { limit: 10, ...query });
}

async function record(principal: Principal, id: number, problems: readonly Problem[]) {
  const what = { action: 'test/record', subject: `repository:${id}` };
  const outcome = {
    state: 'scanned',
    readerVersion: '1',
    at: instantOfUnixSeconds(0),
  } as const;
  await test.storage.write(principal, what, (tx) =>
    openPortfolio(test.storage).recordOutcome(tx, id, { ...outcome, problems }),
  );
}

it('lists the problems of all repositories by name, with where they are', async () => {
  const ask = await portfolioWithProblems(await test.anotherOrganisation());

  const { items, total } = await ask();

  expect(items.map(({ repository, code }) => [repository.name, code])).toEqual([
    ['lamp', BAD_LOCK.code],
    ['Oil', SHALLOW.code],
    ['Oil', BAD_LOCK.code],
    ['Oil', BAD_POM.code],
  ]);
  expect(items[0]).toMatchObject(BAD_LOCK);
  expect(total).toBe(4);
});

it('narrows by kind and still counts the other kinds', async () => {
  const ask = await portfolioWithProblems(await test.anotherOrganisation());

  const { items, total, codes } = await ask({ code: BAD_POM.code });

  expect(items).toHaveLength(1);
  expect(total).toBe(1);
  expect(codes).toEqual([
    { value: BAD_LOCK.code, count: 2 },
    { value: SHALLOW.code, count: 1 },
    { value: BAD_POM.code, count: 1 },
  ]);
});

it('looks into messages and paths for the very signs', async () => {
  const ask = await portfolioWithProblems(await test.anotherOrganisation());

  expect(await ask({ search: 'POM' })).toMatchObject({ total: 1 });
  expect(await ask({ search: '%' })).toMatchObject({ total: 0 });
});

it('pages through all without losing or repeating one', async () => {
  const ask = await portfolioWithProblems(await test.anotherOrganisation());
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: 1, cursor });
    seen.push(...page.items.map(({ repository, code }) => `${repository.name} ${code}`));
    cursor = page.nextCursor;
  } while (cursor !== undefined);

  expect(new Set(seen).size).toBe(4);
});
