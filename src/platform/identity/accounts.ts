// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal, type Role } from '#model';
import type { Transaction } from '#platform/storage';
import type { Organisation, SignedIn } from './identity.ts';

interface AccountRow {
  readonly id: number;
  readonly organisationId: number;
  readonly name: string;
  readonly role: Role;
  readonly homeRole: string | null;
}

/** All organisations, oldest first. */
export function listOrganisations(transaction: Transaction): Promise<readonly Organisation[]> {
  return transaction.query<Organisation>('SELECT id, name FROM organisation ORDER BY id');
}

/** The organisation of this name, made if there is none. */
export async function ensureOrganisation(
  transaction: Transaction,
  name: string,
): Promise<Organisation> {
  if (!/[\p{L}\p{N}]/u.test(name)) throw namelessOrganisation();
  await transaction.query('INSERT INTO organisation (name) VALUES ($1) ON CONFLICT DO NOTHING', [
    name.trim(),
  ]);
  const [found] = await transaction.query<Organisation>(
    'SELECT id, name FROM organisation WHERE name = $1',
    [name.trim()],
  );
  if (found === undefined)
    throw new Error(`Making the organisation ${name}: it is not there after`);
  return found;
}

/** The admin whom sign-in links stand for: the first account there is, made now if there is none. */
export async function ensureFirstAdmin(transaction: Transaction, now: Instant): Promise<SignedIn> {
  // Two links that are used first at the same moment make one account, not two.
  await transaction.query('LOCK TABLE identity_account IN SHARE ROW EXCLUSIVE MODE');
  const [found] = await transaction.query<AccountRow>(
    `SELECT id, organisation_id AS "organisationId", name, role, home_role AS "homeRole" FROM identity_account
     WHERE role = 'admin' ORDER BY id LIMIT 1`,
  );
  return asSignedIn(found ?? (await makeAdmin(transaction, now)));
}

/** Which session to look for. */
interface SessionQuery {
  readonly hash: Buffer;
  readonly now: Instant;
  readonly idleDays: number;
}

/** What the accounts of an organisation are called, by actor. */
export async function actorNames(
  transaction: Transaction,
  organisationId: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<Pick<AccountRow, 'id' | 'name'>>(
    'SELECT id, name FROM identity_account WHERE organisation_id = $1',
    [organisationId],
  );
  return new Map(rows.map(({ id, name }) => [actorOf(id), name]));
}

/** Whose session it is, unless it has been idle for too long. */
export async function findSession(
  transaction: Transaction,
  query: SessionQuery,
): Promise<SignedIn | undefined> {
  const [found] = await transaction.query<AccountRow>(
    `SELECT identity_account.id, organisation_id AS "organisationId", name, role, home_role AS "homeRole"
     FROM identity_session JOIN identity_account ON identity_account.id = account_id
     WHERE token_hash = $1 AND seen_at > $2::timestamptz - make_interval(days => $3)`,
    [query.hash, query.now, query.idleDays],
  );
  return found === undefined ? undefined : asSignedIn(found);
}

/** Keeps whose first screen an account wants. */
export async function keepHomeRole(
  transaction: Transaction,
  accountId: number,
  role: string,
): Promise<void> {
  await transaction.query('UPDATE identity_account SET home_role = $2 WHERE id = $1', [
    accountId,
    role,
  ]);
}

/** A look after this many hours is another visit. */
const VISIT_HOURS = 2;

/** Notes a look at the first screen. Result: when the visit before this one ended; `undefined` for the first. */
export async function keepVisit(
  transaction: Transaction,
  accountId: number,
  now: Instant,
): Promise<Instant | undefined> {
  const [found] = await transaction.query<{ before: Instant | null }>(
    `UPDATE identity_account SET home_seen_at = $2,
       home_seen_before = CASE WHEN home_seen_at < $2::timestamptz - make_interval(hours => $3)
         THEN home_seen_at ELSE home_seen_before END
     WHERE id = $1 RETURNING home_seen_before AS before`,
    [accountId, now, VISIT_HOURS],
  );
  return found?.before ?? undefined;
}

async function makeAdmin(transaction: Transaction, now: Instant): Promise<AccountRow> {
  const [organisation] = await listOrganisations(transaction);
  if (organisation === undefined) throw noOrganisation();
  const [made] = await transaction.query<AccountRow>(
    `INSERT INTO identity_account (organisation_id, name, role, created_at) VALUES ($1, 'Admin', 'admin', $2)
     RETURNING id, organisation_id AS "organisationId", name, role, home_role AS "homeRole"`,
    [organisation.id, now],
  );
  if (made === undefined) throw new Error('Making the first account returned no row');
  return made;
}

function actorOf(accountId: number): string {
  return `account:${accountId}`;
}

function asSignedIn(row: AccountRow): SignedIn {
  const { id, organisationId, name, role, homeRole } = row;
  const account = { organisationId, actor: actorOf(id), role, accountId: id, name };
  return homeRole === null ? account : { ...account, homeRole };
}

function namelessOrganisation(): Refusal {
  return new Refusal(
    'invalid',
    'identity/organisation-without-name',
    'An organisation needs a name with at least one letter or digit.',
    'Give it the name that its people use.',
  );
}

function noOrganisation(): Refusal {
  return new Refusal(
    'conflict',
    'identity/no-organisation',
    'There is no organisation yet that an account could belong to.',
    'Make the organisation first.',
  );
}
