// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Transaction } from '#platform/storage';
import { hashOfAccount } from './hide-erased.ts';

/** An account whose owner asked to be forgotten, and what is to stand in place of its login. */
export interface ErasedAccount {
  /** The host of the forge: `github.com`. */
  readonly host: string;
  /** In lower case. */
  readonly login: string;
  readonly pseudonym: string;
}

/**
 * Puts the pseudonyms in place of the logins in all that forges told, for good, and in all that they tell later. Titles and
 * labels stay as they are.
 */
export async function eraseAccounts(
  tx: Transaction,
  accounts: readonly ErasedAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  const key = await makeKey(tx);
  await tx.query(
    `INSERT INTO forges_erased (hash, pseudonym) SELECT DISTINCT * FROM unnest($1::bytea[], $2::text[])
     ON CONFLICT (organisation_id, hash) DO UPDATE SET pseudonym = excluded.pseudonym`,
    [
      accounts.map((account) => hashOfAccount(key, account)),
      accounts.map(({ pseudonym }) => pseudonym),
    ],
  );
  for (const [host, here] of byHost(accounts)) {
    const values = [host, here.map(({ login }) => login), here.map(({ pseudonym }) => pseudonym)];
    for (const statement of RENAME) await tx.query(statement, values);
  }
}

async function makeKey(tx: Transaction): Promise<Buffer> {
  await tx.query(
    'INSERT INTO forges_erasure_key (key) VALUES ($1) ON CONFLICT (organisation_id) DO NOTHING',
    [randomBytes(32)],
  );
  const [row] = await tx.query<{ key: Buffer }>('SELECT key FROM forges_erasure_key');
  if (row) return row.key;
  throw new Error('Erasing accounts: there is no key');
}

function byHost(accounts: readonly ErasedAccount[]): ReadonlyMap<string, readonly ErasedAccount[]> {
  const hosts = new Set(accounts.map(({ host }) => host));
  return new Map(
    [...hosts].map((host) => [host, accounts.filter((account) => account.host === host)]),
  );
}

// "https://github.com/enterprise" -> "github.com"
const HERE = `SELECT connection.repository_id FROM forges_connection AS connection JOIN forges_forge AS forge ON forge.id = forge_id
  WHERE lower(substring(forge.address FROM '^[a-z]+://([^/]+)')) = $1`;
const ERASED = 'unnest($2::text[], $3::text[]) AS erased (login, pseudonym)';

const RENAME = [
  `UPDATE forges_item SET author = erased.pseudonym FROM ${ERASED}
   WHERE repository_id IN (${HERE}) AND lower(author) = erased.login`,
  `UPDATE forges_item SET assignees = ARRAY(SELECT coalesce(erased.pseudonym, one.login)
     FROM unnest(assignees) WITH ORDINALITY AS one (login, place) LEFT JOIN ${ERASED} ON lower(one.login) = erased.login
     ORDER BY place)
   WHERE repository_id IN (${HERE}) AND EXISTS (SELECT FROM unnest(assignees) AS one (login) WHERE lower(one.login) = ANY($2))`,
  `UPDATE forges_event SET actor = erased.pseudonym FROM ${ERASED}
   WHERE repository_id IN (${HERE}) AND lower(actor) = erased.login`,
  `UPDATE forges_event SET detail = erased.pseudonym FROM ${ERASED}
   WHERE repository_id IN (${HERE}) AND kind IN ('assigned', 'unassigned') AND lower(detail) = erased.login`,
  // Those of the pseudonyms are kept with the first statements.
  `DELETE FROM forges_account WHERE repository_id IN (${HERE}) AND login IN (SELECT erased.login FROM ${ERASED})`,
];
