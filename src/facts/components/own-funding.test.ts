// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, it } from 'vitest';
import { observeComponents } from './observe-components.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

const made: MadeRepository[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((one) => one.remove()));
});

async function observe(files: Readonly<Record<string, string>>) {
  const one = await makeRepository(files, {});
  made.push(one);
  return observeComponents(one.repository, one.commit, {});
}

it('reads where the repository itself takes money, and says where it cannot', async () => {
  const { funding, problems } = await observe({
    '.github/FUNDING.yml': 'ko_fi: lamp\n',
    'FUNDING.yml': 'ko_fi: another\n',
  });
  const broken = await observe({ 'FUNDING.yml': 'ko_fi: [' });

  expect(funding).toEqual(['https://ko-fi.com/lamp']);
  expect(problems).toEqual([]);
  expect(broken).toMatchObject({ funding: [], problems: [{ code: 'inventory/bad-funding' }] });
});
