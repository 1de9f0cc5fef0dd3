// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import { cleanText, type JsonObject, jsonText } from '../json.ts';
import type { Transaction, WriteSubject } from '../storage.ts';
import { entryHash, NO_HASH } from './entry-hash.ts';

interface Head {
  readonly sequence: number;
  readonly hash: Buffer;
  readonly at: string;
}

/**
 * Adds the entry at the end of the organisation's chain. Call it last in a transaction: it locks the head of
 * the chain, and other writers of the organisation wait for it until the commit.
 */
export async function appendLogEntry(
  transaction: Transaction,
  principal: Principal,
  what: WriteSubject,
): Promise<void> {
  const head = await lockHead(transaction, principal.organisationId);
  const entry = {
    organisationId: principal.organisationId,
    sequence: head.sequence + 1,
    at: head.at,
    actor: cleanText(principal.actor),
    action: cleanText(what.action),
    subject: cleanText(what.subject),
    detail: asStored(what.detail ?? {}),
    previousHash: head.hash,
  };
  await insertEntry(transaction, entry, entryHash(entry));
}

async function lockHead(transaction: Transaction, organisationId: number): Promise<Head> {
  const select = `SELECT sequence, hash, clock_timestamp() AS at FROM log_head
    WHERE organisation_id = $1 FOR UPDATE`;
  const [head] = await transaction.query<Head>(select, [organisationId]);
  if (head !== undefined) return head;

  // Two first writers at once: the second waits here for the first, then finds its row.
  await transaction.query(
    'INSERT INTO log_head (organisation_id, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
    [organisationId, NO_HASH],
  );
  const [made] = await transaction.query<Head>(select, [organisationId]);
  if (made === undefined)
    throw new Error(`Writing the log of organisation ${organisationId}: it has no head`);
  return made;
}

type Entry = Parameters<typeof entryHash>[0];

async function insertEntry(transaction: Transaction, entry: Entry, hash: Buffer): Promise<void> {
  await transaction.query(
    `WITH moved AS (
       UPDATE log_head SET sequence = $2, hash = $9 WHERE organisation_id = $1)
     INSERT INTO log_entry
       (organisation_id, sequence, at, actor, action, subject, detail, previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      entry.organisationId,
      entry.sequence,
      entry.at,
      entry.actor,
      entry.action,
      entry.subject,
      entry.detail,
      entry.previousHash,
      hash,
    ],
  );
}

/** The detail as it will come back out of the database: what is hashed must be what is kept. */
function asStored(detail: JsonObject): JsonObject {
  return JSON.parse(jsonText(detail));
}
