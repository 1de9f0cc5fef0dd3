// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { JsonObject } from '../json.ts';
import type { Transaction } from '../storage.ts';

/** Who did what, when. */
export interface LogEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: JsonObject;
  /** Lower-case hex. */
  readonly hash: string;
}

/** Which entries to list. */
export interface LogQuery {
  /** Only entries older than this sequence; the last one of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  /** What it was done to: `initiative:12`. */
  readonly subject?: string | undefined;
}

/** Entries of the transaction's organisation, newest first. */
export function listLog(transaction: Transaction, query: LogQuery): Promise<readonly LogEntry[]> {
  const values: unknown[] = [query.limit];
  const narrow = (column: string, test: string, value: unknown): string => {
    if (value === undefined) return '';
    values.push(value);
    return ` AND ${column} ${test} $${values.length}`;
  };
  return transaction.query<LogEntry>(
    `SELECT sequence, at, actor, action, subject, detail, encode(hash, 'hex') AS hash FROM log_entry
     WHERE organisation_id = lanthorn_organisation()
       ${narrow('sequence', '<', query.before)}${narrow('action', '=', query.action)}${narrow('actor', '=', query.actor)}${narrow('subject', '=', query.subject)}
     ORDER BY sequence DESC LIMIT $1`,
    values,
  );
}
