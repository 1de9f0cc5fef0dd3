// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestRepository, packageLock, type TestRepository } from './office.fixture.ts';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
let till: TestRepository;
let component: number;
let product: { id: number; revision: number };
const repositories = { app: 0, till: 0 };
beforeAll(async () => {
  site = await openTestSite();
  till = makeTestRepository('till');
  till.commit({ 'package-lock.json': packageLock({ c: 'AGPL-3.0-only' }) });
  repositories.till = await site.test.scan(till.folder);
  repositories.app = await site.test.scan(site.repository.folder);
  component = (await site.read('/api/v1/compliance/components?search=pkg:npm/c@')).body.items[0].id;
  product = await written('POST', '/api/v1/portfolio/products', suite([repositories.app]));
});
afterAll(async () => {
  await site.close();
  till.remove();
});

const suite = (members: readonly number[]) => ({ name: 'Suite', members });

async function written(method: string, path: string, body: object) {
  return (await site.read(path, json(method, body))).body;
}

async function decide(license: string, scope: object) {
  const decision = { componentId: component, kind: 'conclude', reason: 'Bought.', license, scope };
  return site.read('/api/v1/compliance/decisions', json('POST', decision));
}

async function openFindings() {
  const { body } = await site.read(
    `/api/v1/compliance/findings?state=open&rule=network-copyleft-shipped`,
  );
  return body.items.map((one: { repository: { name: string } }) => one.repository.name);
}

it('holds for a product where its members are, and nowhere else', async () => {
  const made = await decide('MIT', { kind: 'product', id: product.id });

  expect(made.body.scope).toEqual({ kind: 'product', id: product.id, name: 'Suite' });
  expect(await openFindings()).toEqual(['till']);
  const { body } = await site.read(`/api/v1/compliance/components/${component}/decisions`);
  expect(body.places).toMatchObject([
    { license: 'MIT', decision: { id: made.body.id }, repositories: [{ name: 'app' }] },
    { license: 'AGPL-3.0-only', repositories: [{ name: 'till' }] },
  ]);
});

it('goes by the repository before its product', async () => {
  const made = await decide('ISC', { kind: 'repository', id: repositories.app });

  const { body } = await site.read(`/api/v1/compliance/components/${component}/decisions`);

  expect(body.places).toMatchObject([
    { license: 'ISC', decision: { id: made.body.id }, repositories: [{ name: 'app' }] },
    { license: 'AGPL-3.0-only' },
  ]);
  const undo = json('POST', { why: 'Enough.' });
  await site.read(`/api/v1/compliance/decisions/${made.body.id}/undo`, {
    ...undo,
    headers: { ...undo.headers, 'if-match': `"${made.body.revision}"` },
  });
});

it('is kept as a file by the name of the product', async () => {
  const yaml = await (await site.ask('/api/v1/compliance/decisions/curations.yaml')).text();
  const taken = await written('POST', '/api/v1/compliance/decisions/import', { text: yaml });

  expect(yaml).toContain('product: Suite');
  expect(taken).toMatchObject({ added: 0, known: 1, problems: [] });
});

it('follows the members of the product', async () => {
  const path = `/api/v1/portfolio/products/${product.id}`;

  product = await written('PUT', path, { ...suite([repositories.till]), revision: 1 });

  expect(await openFindings()).toEqual(['app']);
});

it('ends with its product', async () => {
  const path = `/api/v1/portfolio/products/${product.id}`;
  const removed = await site.read(path, {
    method: 'DELETE',
    headers: { origin: 'http://localhost', 'if-match': `"${product.revision}"` },
  });

  expect(removed.body).toEqual({ removed: true });

  const { body } = await site.read('/api/v1/compliance/decisions?state=in-force');

  expect(body.items).toEqual([]);
  expect((await openFindings()).toSorted()).toEqual(['app', 'till']);
});

it('is refused for a product that is not there', async () => {
  expect(await decide('MIT', { kind: 'product', id: 999 })).toMatchObject({ status: 404 });
});
