// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

it('lists the licences in use with what the policy says of each', async () => {
  const { body } = await site.read('/api/v1/compliance/licenses');

  const affero = body.items.find(({ id }: { id: string }) => id === 'AGPL-3.0-only');
  expect(affero).toMatchObject({ class: 'network-copyleft', osiApproved: true, components: 1 });
  expect(affero.verdicts).toContainEqual(
    expect.objectContaining({ context: 'shipped', verdict: 'forbidden' }),
  );
});

it('shows one licence with its text, its duties and where it is used', async () => {
  const { body } = await site.read('/api/v1/compliance/licenses/agpl-3.0-only');

  expect(body).toMatchObject({
    id: 'AGPL-3.0-only',
    fsfFree: true,
    expressions: [{ expression: 'AGPL-3.0-only', components: 1 }],
    repositories: [{ name: 'app', components: 1 }],
  });
  expect(body.text).toMatch(/GNU AFFERO GENERAL PUBLIC LICENSE/);
  expect(body.duties).toContainEqual(
    expect.objectContaining({ kind: 'network-source', clause: 'AGPL-3.0-only section 13' }),
  );
});

it.each([
  ['/api/v1/compliance/licenses/Nobody-1.0', 404, 'licensing/no-such-license'],
  ['/api/v1/compliance/licenses/LicenseRef-Gone', 404, 'licensing/no-such-license'],
  ['/api/v1/compliance/obligations?expression=MIT&use=sideways', 422, 'licensing/bad-use'],
  ['/api/v1/compliance/compatibility?outbound=MIT&inbound=ISC&how=glued', 422, 'licensing/bad-how'],
  ['/api/v1/portfolio/repositories/999/obligations', 404, 'portfolio/no-such-repository'],
])('%s is declined with %i %s', async (path, status, code) => {
  expect(await site.read(path)).toMatchObject({ status, body: { code } });
  expect(site.bugs).toEqual([]);
});

it('tells obligations and compatibility of expressions', async () => {
  const asked = encodeURIComponent('GPL-2.0+ OR MIT');
  const { body } = await site.read(`/api/v1/compliance/obligations?expression=${asked}&use=source`);
  const { body: answer } = await site.read(
    '/api/v1/compliance/compatibility?outbound=GPL-2.0-only&inbound=Apache-2.0',
  );

  expect(body).toMatchObject({ followed: ['MIT'], use: 'source,dynamic', unknown: [] });
  expect(answer).toMatchObject({ answer: 'no', how: 'dynamic' });
});

it('identifies a text and sets it beside the licence', async () => {
  const text = 'SPDX-License-Identifier: MIT';
  const { body } = await site.read('/api/v1/compliance/identifications', json('POST', { text }));

  expect(body).toMatchObject({ expression: 'MIT', kind: 'tag', differences: [] });
});

it('sums up what shipping a repository asks for, and exports it', async () => {
  const { body: list } = await site.read('/api/v1/portfolio/repositories');
  const address = `/api/v1/portfolio/repositories/${list.items[0].id}/obligations`;

  const { body } = await site.read(`${address}?use=saas,modified`);
  const { status, body: rows } = await site.read(`${address}/export?format=json&use=binary`);

  expect(body.obligations).toContainEqual(
    expect.objectContaining({ kind: 'network-source', components: 1, licenses: ['AGPL-3.0-only'] }),
  );
  expect(status).toBe(200);
  expect(rows).toContainEqual(
    expect.objectContaining({ license: 'AGPL-3.0-only', clause: 'AGPL-3.0-only section 6' }),
  );
});
