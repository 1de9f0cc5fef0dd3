// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestRepository, type TestRepository } from '../office.fixture.ts';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';
import { commitAddress } from './commit-address.ts';
import { disconnectRepository } from './connect-forge.ts';

let site: TestSite;
let lamp: TestRepository;
let lampId: number;
beforeAll(async () => {
  site = await openTestSite();
  lamp = makeTestRepository('lamp');
  lamp.commit({ 'wick.txt': 'a\n' });
  lamp.git('commit', '-q', '--amend', '--no-edit', '--date=1970-01-01T00:00:00Z');
  lampId = await site.test.scan(lamp.folder);
});
afterAll(async () => {
  lamp.remove();
  await site.close();
});

const undated = async () =>
  (await site.read(`/api/v1/measurement/projects/${lampId}`)).body.undated;

it('a commit without a true date leads to its page on the forge, if there is one', async () => {
  const { office, principal } = site.test;
  const id = lamp.git('rev-parse', 'HEAD').trim();
  const base = `/api/v1/portfolio/repositories/${lampId}`;

  const alone = await undated();
  const text = 'item,event,at\n1,opened,2026-03-01\n';
  await site.read(`${base}/forge/import`, json('POST', { kind: 'csv', name: 'tracker', text }));
  const ofFile = await undated();
  await disconnectRepository(office, principal, lampId);
  const wish = {
    kind: 'gitlab',
    address: 'https://code.example',
    apiAddress: 'https://code.example',
  };
  await office.storage.write(principal, { action: 'test', subject: 'forge' }, async (tx) => {
    const forgeId = await office.forges.add(tx, principal, wish, office.clock.now());
    const place = { repositoryId: lampId, forgeId, path: 'ada/lamp' };
    await office.forges.connect(tx, principal, place, office.clock.now());
  });
  const onForge = await undated();

  const plain = { id, authoredAt: '1970-01-01T00:00:00Z' };
  expect([alone.first, ofFile.first]).toEqual([[plain], [plain]]);
  expect(onForge).toEqual({
    commits: 1,
    first: [{ ...plain, address: `https://code.example/ada/lamp/-/commit/${id}` }],
  });
});

it.each([
  ['github', 'https://github.com/ada/lamp/commit/c0ffee'],
  ['gitlab', 'https://github.com/ada/lamp/-/commit/c0ffee'],
  ['gitea', 'https://github.com/ada/lamp/commit/c0ffee'],
  ['git', undefined],
  ['mbox', undefined],
])('%s has it at %s', (kind, address) => {
  const place = { kind, address: 'https://github.com', path: 'ada/lamp' };

  expect(commitAddress(place, 'c0ffee')).toBe(address);
});
