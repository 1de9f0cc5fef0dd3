// SPDX-License-Identifier: Apache-2.0
// For tests only: a database with repositories that are connected to a forge, and things that a forge tells.
import { type Instant, type ItemEvent, instant, type Principal } from '#model';
import type { ForgePage, ItemHead, PlacedEvent } from '#platform/forges';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Forges, openForges } from './open-forges.ts';
import type { RecordedPage } from './record-page.ts';
import type { ItemScope, StoredItem } from './stored-items.ts';

export const what = { action: 'test/keep', subject: 'forges' };

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`${text} is no instant`);
  return found;
}

export const MAY = at('2026-05-01T08:00:00Z');

/** A repository that is connected. */
export interface Place {
  readonly principal: Principal;
  readonly repositoryId: number;
  readonly forgeId: number;
}

export interface ForgeStore {
  readonly test: TestStorage;
  readonly forges: Forges;
  /** In an organisation of its own unless one is given. */
  connected(principal?: Principal, path?: string): Promise<Place>;
  keep(place: Place, page: ForgePage): Promise<RecordedPage>;
  items(principal: Principal, scope?: ItemScope): Promise<readonly StoredItem[]>;
}

export async function openForgeStore(): Promise<ForgeStore> {
  const test = await createTestStorage();
  const forges = openForges(test.storage);
  return {
    test,
    forges,
    connected: async (principal, path = 'ada/lamp') =>
      connect(test, forges, principal ?? (await test.anotherOrganisation()), path),
    keep: ({ principal, repositoryId }, page) =>
      test.storage.write(principal, what, (tx) => forges.record(tx, repositoryId, page)),
    async items(principal, scope = {}) {
      const found: StoredItem[] = [];
      for await (const item of forges.items(principal, scope)) found.push(item);
      return found;
    },
  };
}

const FORGE = {
  kind: 'github',
  address: 'https://github.com',
  apiAddress: 'https://api.github.com',
  token: Buffer.from('sealed'),
};

function connect(
  { storage }: TestStorage,
  forges: Forges,
  principal: Principal,
  path: string,
): Promise<Place> {
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind)
       VALUES (gen_random_uuid()::text, $1, 'bare') RETURNING id`,
      [path],
    );
    const repositoryId = row?.id ?? 0;
    const known = await tx.query<{ id: number }>('SELECT id FROM forges_forge');
    const forgeId = known[0]?.id ?? (await forges.add(tx, principal, FORGE, MAY));
    await forges.connect(tx, principal, { repositoryId, forgeId, path }, MAY);
    return { principal, repositoryId, forgeId };
  });
}

export function issue(number: number, more: Partial<ItemHead> = {}): ItemHead {
  return {
    kind: 'issue',
    number,
    title: `The lamp smokes, ${number}`,
    address: `https://github.com/ada/lamp/issues/${number}`,
    author: { login: 'ada', actorClass: 'human' },
    association: 'member',
    openedAt: at('2026-01-01T00:00:00Z'),
    updatedAt: at('2026-01-02T00:00:00Z'),
    state: 'open',
    isDraft: false,
    labels: ['bug', 'good first issue'],
    assignees: ['grace'],
    ...more,
  };
}

export function comment(number: number, id: string, more: Partial<ItemEvent> = {}): PlacedEvent {
  const event: ItemEvent = {
    id: `comment:${id}`,
    kind: 'commented',
    at: at('2026-01-01T12:00:00Z'),
    actor: { login: 'grace', actorClass: 'human' },
    association: 'contributor',
    ...more,
  };
  return { item: { kind: 'issue', number }, event };
}
