// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let repository: TestRepository;
beforeEach(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('app');
});
afterEach(async () => {
  await test.close();
  repository.remove();
});

async function findings(state: 'open' | 'gone') {
  const { items } = await test.office.compliance.findings(test.principal, { state, limit: 9 });
  return items.map(({ rule, component }) => [rule, component.name]);
}

it('a repository is told what must not be inside, until it goes out under another licence', async () => {
  const manifest = (license: string) => JSON.stringify({ name: 'app', version: '1.0.0', license });
  const lock = packageLock({ wick: 'Apache-2.0', tallow: 'MIT' });
  repository.commit({ 'package.json': manifest('GPL-2.0-only'), 'package-lock.json': lock });

  await test.scan(repository.folder);

  expect(await findings('open')).toEqual([['license-conflict', 'wick']]);

  repository.commit({ 'package.json': manifest('GPL-3.0-or-later') });
  await test.scan(repository.folder);

  expect(await findings('open')).toEqual([]);
  expect(await findings('gone')).toEqual([['license-conflict', 'wick']]);
});
