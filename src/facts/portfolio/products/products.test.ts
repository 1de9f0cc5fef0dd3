// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant, type Principal } from '#model';
import { createTestStorage, listLog } from '#platform/storage';
import { openPortfolio } from '../open-portfolio.ts';
import { openProducts, type Products } from './open-products.ts';

const AT = instant('2026-03-01T09:00:00Z') ?? ('' as never);
let test: Awaited<ReturnType<typeof createTestStorage>>;
let products: Products;
let principal: Principal;
let members: readonly number[];

beforeAll(async () => {
  test = await createTestStorage();
  principal = test.principal;
  products = openProducts(test.storage);
  const found = ['web', 'api'].map((name) => {
    return { location: `/code/${name}`, name, kind: 'bare' } as const;
  });
  members = (await openPortfolio(test.storage).register(principal, found)).map(({ id }) => id);
});
afterAll(() => test.close());

it('keeps what a product is called and what belongs to it, and says so in the log', async () => {
  const words = { name: ' Ferry ', version: '2', members: [...members, ...members] };
  const id = await products.add(principal, words, { at: AT });

  expect(await products.get(principal, id)).toMatchObject({
    name: 'Ferry',
    version: '2',
    revision: 1,
    members: [{ name: 'api' }, { name: 'web' }],
  });
  const [entry] = await test.storage.read(principal, (tx) => listLog(tx, { limit: 1 }));
  expect(entry).toMatchObject({ action: 'portfolio/add-product', detail: { name: ' Ferry ' } });
});

it('changes only the state that was seen', async () => {
  const id = await products.add(principal, { name: 'Barge', members }, { at: AT });
  await products.change(principal, { id, revision: 1, name: 'Barge', members: [] }, AT);

  expect(await products.get(principal, id)).toMatchObject({ revision: 2, members: [] });
  const late = { id, revision: 1, name: 'Late', members: [] };
  await expect(products.change(principal, late, AT)).rejects.toMatchObject({ kind: 'stale' });
  await expect(products.remove(principal, { id, revision: 1 })).rejects.toMatchObject({
    kind: 'stale',
  });
  await products.remove(principal, { id, revision: 2 });
  await expect(products.get(principal, id)).rejects.toMatchObject({ kind: 'not-found' });
});

it('makes one product of the same request twice', async () => {
  const words = { name: 'Tug', members: [] };
  const id = await products.add(principal, words, { at: AT, key: 'one' });

  expect(await products.add(principal, words, { at: AT, key: 'one' })).toBe(id);
});

it('refuses a name that is taken, in any case, and members that there are not', async () => {
  await products.add(principal, { name: 'Skiff', members: [] }, { at: AT });

  const again = products.add(principal, { name: 'SKIFF', members: [] }, { at: AT });
  await expect(again).rejects.toMatchObject({ code: 'portfolio/product-name-taken' });
  const strange = products.add(principal, { name: 'Dory', members: [999] }, { at: AT });
  await expect(strange).rejects.toMatchObject({ code: 'portfolio/no-such-member' });
  const nameless = products.add(principal, { name: ' ', members: [] }, { at: AT });
  await expect(nameless).rejects.toMatchObject({ code: 'portfolio/bad-product' });
});

it('lets leads and admins change, and nobody else', async () => {
  const auditor = { ...principal, role: 'auditor' as const };
  const attempt = products.add(auditor, { name: 'Kayak', members: [] }, { at: AT });

  await expect(attempt).rejects.toMatchObject({ kind: 'not-allowed' });
});

it('lists all by name', async () => {
  const names = (await products.all(principal)).map(({ name }) => name);

  expect(names).toEqual(['Ferry', 'Skiff', 'Tug']);
});
