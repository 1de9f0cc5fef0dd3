// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import type { ForgeAccount, ItemEvent } from '#model';
import type { ForgePage, ItemHead } from '#platform/forges';
import type { Transaction } from '#platform/storage';

/** What an account is recognised by later: nobody without the key can try logins against it. */
export function hashOfAccount(
  key: Buffer,
  { host, login }: { readonly host: string; readonly login: string },
): Buffer {
  return createHmac('sha256', key).update(`${host}\0${login.toLowerCase()}`).digest();
}

/** The page with pseudonyms in place of the logins of those who were erased. */
export async function hideErased(
  tx: Transaction,
  repositoryId: number,
  page: ForgePage,
): Promise<ForgePage> {
  const [row] = await tx.query<{ key: Buffer; host: string }>(
    `SELECT key, lower(substring(forge.address FROM '^[a-z]+://([^/]+)')) AS host
     FROM forges_erasure_key, forges_connection JOIN forges_forge AS forge ON forge.id = forge_id WHERE repository_id = $1`,
    [repositoryId],
  );
  if (row === undefined) return page;
  const logins = loginsIn(page);
  const hashes = logins.map((login) => hashOfAccount(row.key, { host: row.host, login }));
  const found = await tx.query<{ hash: Buffer; pseudonym: string }>(
    'SELECT hash, pseudonym FROM forges_erased WHERE hash = ANY($1::bytea[])',
    [hashes],
  );
  if (found.length === 0) return page;
  const pseudonyms = new Map(found.map((one) => [one.hash.toString('hex'), one.pseudonym]));
  const shown = new Map(
    logins.map((login, i) => [login, pseudonyms.get(hashes[i]?.toString('hex') ?? '') ?? login]),
  );
  return renamed(page, (login) => shown.get(login) ?? login);
}

function loginsIn({ items = [], events = [] }: ForgePage): readonly string[] {
  const logins = new Set<string | undefined>();
  for (const { author, assignees } of items) {
    for (const login of [author?.login, ...assignees]) logins.add(login);
  }
  for (const { event } of events) {
    for (const login of [event.actor?.login, assignedIn(event)]) logins.add(login);
  }
  return [...logins].filter((login) => login !== undefined);
}

function assignedIn({ kind, detail }: ItemEvent): string | undefined {
  return kind === 'assigned' || kind === 'unassigned' ? detail : undefined;
}

function renamed(page: ForgePage, shown: (login: string) => string): ForgePage {
  const account = (one: ForgeAccount | undefined) => one && { ...one, login: shown(one.login) };
  const item = (one: ItemHead): ItemHead => ({
    ...one,
    author: account(one.author),
    assignees: one.assignees.map(shown),
  });
  const event = (one: ItemEvent): ItemEvent => {
    const assigned = assignedIn(one);
    return {
      ...one,
      actor: account(one.actor),
      detail: assigned === undefined ? one.detail : shown(assigned),
    };
  };
  return {
    ...page,
    items: page.items?.map(item),
    events: page.events?.map((placed) => ({ ...placed, event: event(placed.event) })),
  };
}
