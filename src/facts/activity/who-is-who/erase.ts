// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Identity, Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { erasureWith } from '../erased.ts';
import { knownAccounts, MAIL_HOST } from '../known-accounts.ts';
import { noSuchPerson, requireLead } from './allow.ts';
import { keepDecision } from './keep-decision.ts';
import { resolveStored } from './resolve-stored.ts';

type StoredIdentity = Identity & { readonly id: number; readonly employer: string | null };

/** An account whose owner is erased, and what is to stand in place of its login. */
export interface AccountToErase {
  readonly host: string;
  /** In lower case. */
  readonly login: string;
  readonly pseudonym: string;
}

export interface Erasing {
  readonly at: Instant;
  /** Does the same to what forges told of the accounts that are known to be the person's, in the same transaction. */
  readonly eraseAccounts?:
    | ((tx: Transaction, accounts: readonly AccountToErase[]) => Promise<void>)
    | undefined;
}

/**
 * Puts pseudonyms in place of all identities of a person, for good. Counts, days and organisations stay, so no figure
 * changes; a later reading of the same history recognises the person and keeps it nameless. Result: how many identities.
 */
export async function erasePerson(
  storage: Storage,
  principal: Principal,
  personId: number,
  { at, eraseAccounts }: Erasing,
): Promise<number> {
  requireLead(principal);
  const what = { action: 'people/erase', subject: `person:${personId}` };
  return storage.write(principal, what, async (tx) => {
    const own = await identitiesOf(tx, personId);
    if (own.length === 0) throw noSuchPerson(personId);
    const key = await keyOf(tx);
    await eraseAccounts?.(tx, await accountsOf(tx, personId, key));
    await rename(tx, own, key);
    const ids = own.map(({ id }) => id);
    await tx.query(
      'UPDATE activity_decision SET reason = NULL, undone_why = NULL WHERE left_ids && $1::bigint[] OR right_ids && $1::bigint[]',
      [ids],
    );
    const pairs = ids.slice(1).map((id) => [ids[0] ?? id, id] as const);
    const made = { verdict: 'same', pairs, origin: 'erasure', by: principal.actor, at } as const;
    if (pairs.length > 0) await keepDecision(tx, made);
    await resolveStored(tx);
    return own.length;
  });
}

async function accountsOf(
  tx: Transaction,
  personId: number,
  key: Buffer,
): Promise<readonly AccountToErase[]> {
  const { loginOf, pseudonymOf } = erasureWith(key);
  const known = await knownAccounts(tx, { withMail: true });
  return known
    .filter(({ person }) => person === String(personId))
    .map(({ host, login }) => ({
      host,
      login,
      // As the identity of that address will be called, so that its mails stay with the person.
      pseudonym:
        host === MAIL_HOST
          ? pseudonymOf({ name: '', email: login }).email
          : loginOf({ host, login }),
    }));
}

// For whom a .mailmap says somebody worked has to be kept too: it will not know the pseudonym.
function identitiesOf(tx: Transaction, personId: number): Promise<readonly StoredIdentity[]> {
  return tx.query<StoredIdentity>(
    `SELECT own.id, own.name, own.email, coalesce(own.employer, max(canonical.employer)) AS employer
     FROM activity_member JOIN activity_identity AS own ON own.id = identity_id
     LEFT JOIN activity_alias AS alias ON alias.identity_id = own.id
     LEFT JOIN activity_identity AS canonical ON canonical.id = alias.canonical_id
     WHERE person_id = $1 GROUP BY own.organisation_id, own.id ORDER BY own.id`,
    [personId],
  );
}

async function keyOf(tx: Transaction): Promise<Buffer> {
  await tx.query(
    'INSERT INTO activity_erasure_key (key) VALUES ($1) ON CONFLICT (organisation_id) DO NOTHING',
    [randomBytes(32)],
  );
  const [row] = await tx.query<{ key: Buffer }>('SELECT key FROM activity_erasure_key');
  if (row) return row.key;
  throw new Error('Erasing a person: there is no key');
}

async function rename(tx: Transaction, own: readonly StoredIdentity[], key: Buffer): Promise<void> {
  const { hashOf, pseudonymOf } = erasureWith(key);
  await tx.query(
    'INSERT INTO activity_erased (hash) SELECT DISTINCT unnest($1::bytea[]) ON CONFLICT DO NOTHING',
    [own.map(hashOf)],
  );
  const shown = own.map(pseudonymOf);
  const values = [
    own.map(({ id }) => id),
    shown.map(({ name }) => name),
    shown.map(({ email }) => email),
    own.map(({ employer }) => employer),
  ];
  await tx.query(
    `UPDATE activity_identity AS identity SET name = erased.name, email = erased.email, employer = erased.employer
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS erased (id, name, email, employer)
     WHERE identity.id = erased.id`,
    values,
  );
  await tx.query(
    `UPDATE activity_affiliation AS said SET email = erased.email, source = 'before the person was erased'
     FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])) AS erased (before, email) WHERE said.email = erased.before`,
    [own.map(({ email }) => email.toLowerCase()), shown.map(({ email }) => email)],
  );
}
