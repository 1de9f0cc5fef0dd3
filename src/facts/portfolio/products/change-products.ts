// SPDX-License-Identifier: Apache-2.0
import { type Instant, leadsOnly, type Principal, Refusal } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import type { ProductWords } from './product.ts';

/** Result: the product's id; the same request (by its key) gives the product that it made before. */
export async function addProduct(
  storage: Storage,
  principal: Principal,
  words: ProductWords,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  requireLead(principal);
  const made = key && (await storage.read(principal, (tx) => byKey(tx, key)));
  if (made) return made;
  const { name } = sensible(words);
  const what = { action: 'portfolio/add-product', subject: 'product', detail: logged(words) };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO portfolio_product (name, version, description, idempotency_key, changed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [name, words.version, words.description, key, at],
    );
    if (row === undefined) throw nameTaken(name);
    await replaceMembers(tx, row.id, words.members);
    return row.id;
  });
}

/** Puts the words in place of those of `revision`; refuses when somebody else changed the product since. */
export async function changeProduct(
  storage: Storage,
  principal: Principal,
  words: ProductWords & { readonly id: number; readonly revision: number },
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { id, revision } = words;
  const { name } = sensible(words);
  const what = {
    action: 'portfolio/change-product',
    subject: `product:${id}`,
    detail: logged(words),
  };
  await storage.write(principal, what, async (tx) => {
    if (await isNameOfAnother(tx, id, name)) throw nameTaken(name);
    const changed = await tx.query(
      `UPDATE portfolio_product SET name = $3, version = $4, description = $5, changed_at = $6, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, name, words.version, words.description, at],
    );
    if (changed.length === 0) throw await whyNot(tx, id);
    await replaceMembers(tx, id, words.members);
  });
}

/** The repositories stay. Refuses when somebody else changed the product since `revision`. */
export async function removeProduct(
  storage: Storage,
  principal: Principal,
  { id, revision }: { readonly id: number; readonly revision: number },
): Promise<void> {
  requireLead(principal);
  const what = { action: 'portfolio/remove-product', subject: `product:${id}` };
  await storage.write(principal, what, async (tx) => {
    const removed = await tx.query(
      'DELETE FROM portfolio_product WHERE id = $1 AND revision = $2 RETURNING id',
      [id, revision],
    );
    if (removed.length === 0) throw await whyNot(tx, id);
  });
}

function logged({ name, version, members }: ProductWords): JsonObject {
  return { name, version: version ?? null, members: [...members] };
}

function sensible({ name }: ProductWords): { readonly name: string } {
  const trimmed = name.trim();
  if (trimmed !== '') return { name: trimmed };
  const message = 'Naming the product: the name is empty.';
  throw new Refusal('invalid', 'portfolio/bad-product', message, 'Give it a name.');
}

async function byKey(tx: Transaction, key: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM portfolio_product WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}

async function isNameOfAnother(tx: Transaction, id: number, name: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM portfolio_product WHERE lower(name) = lower($2) AND id <> $1',
    [id, name],
  );
  return rows.length > 0;
}

async function replaceMembers(
  tx: Transaction,
  productId: number,
  members: readonly number[],
): Promise<void> {
  const wanted = [...new Set(members)];
  await tx.query('DELETE FROM portfolio_product_member WHERE product_id = $1', [productId]);
  const added = await tx.query<{ repository_id: number }>(
    `INSERT INTO portfolio_product_member (product_id, repository_id)
     SELECT $1, id FROM portfolio_repository
     WHERE id = ANY($2::bigint[]) AND removed_at IS NULL RETURNING repository_id`,
    [productId, wanted],
  );
  const known = new Set(added.map(({ repository_id }) => repository_id));
  const strange = wanted.filter((id) => !known.has(id));
  if (strange.length > 0) throw noSuchMember(strange);
}

async function whyNot(tx: Transaction, id: number): Promise<Refusal> {
  const rows = await tx.query('SELECT id FROM portfolio_product WHERE id = $1', [id]);
  if (rows.length === 0) return noSuchProduct(id);
  return new Refusal(
    'stale',
    'portfolio/changed-meanwhile',
    'The product was changed by somebody else a moment ago.',
    'Look at it again, and make your change if it is still needed.',
  );
}

/** Nothing by that id in this organisation. */
export function noSuchProduct(id: number): Refusal {
  return new Refusal(
    'not-found',
    'portfolio/no-such-product',
    `There is no product ${id}.`,
    'Look it up in the list of products.',
  );
}

function noSuchMember(ids: readonly number[]): Refusal {
  return new Refusal(
    'invalid',
    'portfolio/no-such-member',
    `Putting the product together: there is no repository ${ids.join(', ')}.`,
    'Choose the members from the list of repositories.',
  );
}

function nameTaken(name: string): Refusal {
  return new Refusal(
    'conflict',
    'portfolio/product-name-taken',
    `There is a product "${name}" already.`,
    'Choose another name, or change the one that is there.',
  );
}

function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'portfolio/only-leads-change',
    doing: 'Changing products',
    next: 'Ask a lead of the office to make the change.',
  });
}
