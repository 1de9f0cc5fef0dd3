// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RowList, rowPage } from './row-page.ts';
import { createTestStorage, type TestStorage } from './testing/index.ts';

let own: TestStorage;
beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());

interface Named {
  readonly id: number;
  readonly name: string;
}

const named: RowList<Named> = {
  columns: 'id, name',
  from: "(VALUES (1, 'lamp'), (2, 'oil'), (3, 'lamp'), (4, 'wick'), (5, 'lamp')) AS known (id, name)",
  condition: 'name <> $1::text',
  values: ['oil'],
  order: [
    ['name', 'text'],
    ['id', 'int'],
  ],
  keyOf: ({ id, name }) => [name, id],
};

/** The ids of each page, until there is none. */
async function pagesOf(list: RowList<Named>, limit: number) {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await own.storage.read(own.principal, (tx) =>
      rowPage(tx, list, { cursor, limit }),
    );
    expect(page.total).toBe(4);
    pages.push(page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

it('gives every row once, in its order, however long a page is', async () => {
  expect(await pagesOf(named, 1)).toEqual([[1], [3], [5], [4]]);
  expect(await pagesOf(named, 3)).toEqual([[1, 3, 5], [4]]);
  expect(await pagesOf(named, 4)).toEqual([[1, 3, 5, 4]]);
});

it('turns the order round', async () => {
  expect(await pagesOf({ ...named, descending: true }, 3)).toEqual([[4, 5, 3], [1]]);
});

it('refuses a cursor that no page gave', async () => {
  const asked = own.storage.read(own.principal, (tx) =>
    rowPage(tx, named, { cursor: 'lamp', limit: 1 }),
  );
  await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
});
