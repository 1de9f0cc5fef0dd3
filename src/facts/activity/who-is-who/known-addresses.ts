// SPDX-License-Identifier: Apache-2.0
import type { ActorClass } from '#model';
import type { Transaction } from '#platform/storage';
import { decisionsInForce } from './met-identities.ts';

/** What is known of addresses that a file names. */
export interface KnownAddresses {
  /** The busiest identity at the address; `undefined` where no history and no file has named it. */
  idOf(email: string): number | undefined;
  kindOf(email: string): ActorClass | undefined;
  /** Two people so far, or nobody yet, and nothing decided against their being one. */
  areTwo(emails: readonly [string, string]): boolean;
  /** Somebody decided that they are two. */
  areApart(emails: readonly [string, string]): boolean;
}

interface Row {
  readonly email: string;
  readonly id: number;
  readonly person_id: number | null;
  readonly kind: ActorClass;
}

export async function knownAddresses(
  tx: Transaction,
  emails: readonly string[],
): Promise<KnownAddresses> {
  const rows = await tx.query<Row>(
    `SELECT DISTINCT ON (lower(email)) lower(email) AS email, identity.id, person_id,
       coalesce(member.actor_class, identity.actor_class) AS kind
     FROM activity_identity AS identity LEFT JOIN activity_member AS member ON member.identity_id = identity.id
     WHERE lower(email) = ANY($1::text[]) ORDER BY lower(email), commits DESC NULLS LAST, identity.id`,
    [[...new Set(emails)]],
  );
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  const apart = await peopleKeptApart(tx);
  const personAt = (email: string) => byEmail.get(email)?.person_id ?? undefined;
  const areApart = ([one, other]: readonly [string, string]) =>
    apart.has(`${personAt(one)} ${personAt(other)}`);
  return {
    idOf: (email) => byEmail.get(email)?.id,
    kindOf: (email) => byEmail.get(email)?.kind,
    areApart,
    areTwo: (pair) => {
      const [one, other] = pair.map(personAt);
      return (one === undefined || one !== other) && !areApart(pair);
    },
  };
}

/** Pairs of people, in either order. */
async function peopleKeptApart(tx: Transaction): Promise<ReadonlySet<string>> {
  const { pairs } = await decisionsInForce(tx);
  const ids = pairs.filter(({ verdict }) => verdict === 'different').map((one) => one.ids);
  const rows = await tx.query<{ identity_id: number; person_id: number }>(
    'SELECT identity_id, person_id FROM activity_member WHERE identity_id = ANY($1::bigint[])',
    [ids.flat()],
  );
  const people = new Map(rows.map((row) => [row.identity_id, row.person_id]));
  return new Set(
    ids.flatMap(([a, b]) => {
      const [left, right] = [people.get(a), people.get(b)];
      return [`${left} ${right}`, `${right} ${left}`];
    }),
  );
}
