// SPDX-License-Identifier: Apache-2.0
// Histories for the tests of this room, written where a scan would write them.
import type { Principal, Role } from '#model';
import { type Instant, instant } from '#model';
import type { TestStorage, Transaction } from '#platform/storage';
import { openActivity } from '../index.ts';
import { keepIdentities } from '../keep-identities.ts';
import { openWhoIsWho } from './index.ts';

/** `Ada Lovelace <ada@acme.com>` did so many commits on a day. */
export interface Work {
  readonly by: string;
  readonly day?: string;
  readonly commits?: number;
}

export const NOW: Instant = instant('2026-03-10T09:00:00Z') ?? never();

function never(): never {
  throw new Error('Not an instant');
}

/** An organisation of its own in the test's database, with the rooms over it. */
export async function openWho(test: TestStorage) {
  const principal = await test.anotherOrganisation();
  const who = openWhoIsWho(test.storage);
  const activity = openActivity(test.storage);
  const write = <T>(work: Parameters<typeof test.storage.write<T>>[2]) =>
    test.storage.write(principal, { action: 'test/prepare', subject: 'test' }, work);

  async function repository(name: string): Promise<number> {
    const rows = await write((tx) =>
      tx.query<{ id: number }>(
        `INSERT INTO portfolio_repository (location, name, kind) VALUES ($1, $1, 'bare') RETURNING id`,
        [name],
      ),
    );
    return rows[0]?.id ?? 0;
  }
  async function worked(repositoryId: number, work: readonly Work[]): Promise<void> {
    await write((tx) => storeWork(tx, repositoryId, work));
    await who.bringUpToDate(principal);
  }
  const names = async () =>
    (await who.people(principal, { limit: 500 })).items.map(({ name }) => name);
  const named = async (name: string) => {
    const { items } = await who.people(principal, { search: name, limit: 500 });
    return items[0] ?? never();
  };
  /** The only proposal there is. */
  const proposed = async () => {
    const { items } = await who.review(principal, { limit: 100 });
    return [items[0]?.left.identityId ?? 0, items[0]?.right.identityId ?? 0] as const;
  };
  return {
    principal,
    as: asRole(principal),
    who,
    activity,
    repository,
    worked,
    names,
    named,
    proposed,
    write,
  };
}

function identityOf(text: string) {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(text) ?? [];
  return { name, email };
}

function asRole(principal: Principal): (role: Role) => Principal {
  return (role) => ({ ...principal, role });
}

/** As a scan does: identities are kept, days are added up. */
async function storeWork(tx: Transaction, id: number, work: readonly Work[]): Promise<void> {
  const identities = work.map(({ by }) => identityOf(by));
  const ids = await keepIdentities(tx, identities);
  const days = work.map(({ day = '2026-01-01' }) => day);
  const commits = work.map((done) => done.commits ?? 1);
  await tx.query(
    `INSERT INTO activity_day (repository_id, identity_id, day, commits)
     SELECT $1, id, day, sum(commits) FROM unnest($2::bigint[], $3::date[], $4::int[]) AS done (id, day, commits) GROUP BY 2, 3
     ON CONFLICT (organisation_id, repository_id, identity_id, day) DO UPDATE SET commits = activity_day.commits + excluded.commits`,
    [id, ids, days, commits],
  );
}
