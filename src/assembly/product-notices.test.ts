// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { writeSbom } from '#engines/sbom';
import { ferry } from './ferry.fixture.ts';
import { openTestSite } from './site.fixture.ts';

const JSON_BODY = { 'content-type': 'application/json' };

it('gives the notices of a product, what several members use once', async () => {
  const site = await openTestSite();
  const { items } = (await site.read('/api/v1/portfolio/repositories')).body;
  const { body: imported } = await site.read('/api/v1/portfolio/sboms', {
    method: 'POST',
    body: writeSbom(ferry, 'spdx-2.3'),
    headers: JSON_BODY,
  });
  const { body: product } = await site.read('/api/v1/portfolio/products', {
    method: 'POST',
    body: JSON.stringify({
      name: 'Crossing',
      version: '2',
      members: [items[0].id, imported.repositoryId],
    }),
    headers: JSON_BODY,
  });
  const address = `/api/v1/compliance/products/${product.id}/notices/document`;

  const { body } = await site.read(`${address}?format=json&scope=all`);

  expect(body.subject).toEqual({ name: 'Crossing', version: '2' });
  const purls = body.components.map(({ purl }: { purl: string }) => purl);
  expect(purls).toEqual(expect.arrayContaining(ferry.components.flatMap(({ purl }) => purl ?? [])));
  expect(new Set(purls).size).toBe(purls.length);
  expect(purls.length).toBeGreaterThan(1);
  expect((await site.read('/api/v1/compliance/products/999/notices/document')).status).toBe(404);
  await site.close();
});
