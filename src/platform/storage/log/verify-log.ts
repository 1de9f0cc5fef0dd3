// SPDX-License-Identifier: Apache-2.0
import type { Storage, Transaction } from '../storage.ts';
import { entryHash, type HashedEntry, NO_HASH } from './entry-hash.ts';

/** What a walk along the chain found. */
export interface LogVerification {
  /** Entries that are in order, from the first on. */
  readonly intact: number;
  /** First sequence where the chain is broken; undefined when all is in order. */
  readonly brokenAt: number | undefined;
  /** What is wrong there, as a sentence. */
  readonly reason: string | undefined;
}

interface StoredEntry extends HashedEntry {
  readonly hash: Buffer;
}

interface Link {
  readonly sequence: number;
  readonly hash: Buffer;
}

// Some 2 MB of entries in memory at a time, however long the log.
const PAGE = 5_000;

/**
 * Recomputes the log of one organisation from its first entry. Finds any entry that was changed, removed (the
 * newest too), added or put in another place; not a chain that was rewritten whole together with its head.
 */
export function verifyLog(storage: Storage, organisationId: number): Promise<LogVerification> {
  const reader = { organisationId, actor: 'lanthorn', role: 'auditor' } as const;
  return storage.read(reader, async (transaction) => {
    let last: Link = { sequence: 0, hash: NO_HASH };
    for (;;) {
      const page = await pageAfter(transaction, organisationId, last.sequence);
      for (const entry of page) {
        const reason = faultOf(entry, last);
        if (reason !== undefined) return broken(last, reason);
        last = entry;
      }
      if (page.length < PAGE) return verifyEnd(transaction, organisationId, last);
    }
  });
}

function faultOf(entry: StoredEntry, last: Link): string | undefined {
  if (entry.sequence !== last.sequence + 1) return 'The entry is missing.';
  if (!entry.previousHash.equals(last.hash)) return 'The entry does not follow the one before it.';
  if (!entry.hash.equals(entryHash(entry))) return 'The entry was changed after it was written.';
  return undefined;
}

async function verifyEnd(
  transaction: Transaction,
  organisationId: number,
  last: Link,
): Promise<LogVerification> {
  const [head] = await transaction.query<Link>(
    'SELECT sequence, hash FROM log_head WHERE organisation_id = $1',
    [organisationId],
  );
  if (head === undefined && last.sequence === 0) return intact(last);
  if (head === undefined) return broken(last, 'The head of the log is missing.');
  if (head.sequence > last.sequence) return broken(last, 'The newest entries are missing.');
  if (head.sequence < last.sequence || !head.hash.equals(last.hash)) {
    const before = { sequence: last.sequence - 1 };
    return broken(before, 'The newest entry is not the one that the head of the log names.');
  }
  return intact(last);
}

function intact(last: Pick<Link, 'sequence'>): LogVerification {
  return { intact: last.sequence, brokenAt: undefined, reason: undefined };
}

function broken(last: Pick<Link, 'sequence'>, reason: string): LogVerification {
  return { intact: last.sequence, brokenAt: last.sequence + 1, reason };
}

function pageAfter(
  transaction: Transaction,
  organisationId: number,
  sequence: number,
): Promise<readonly StoredEntry[]> {
  return transaction.query<StoredEntry>(
    `SELECT organisation_id AS "organisationId", sequence, at, actor, action, subject, detail,
       previous_hash AS "previousHash", hash
     FROM log_entry WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${PAGE}`,
    [organisationId, sequence],
  );
}
