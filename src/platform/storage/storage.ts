// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { JsonObject } from './json.ts';

/** What a write is about, for the log. */
export interface WriteSubject {
  /** What is done, room first: `strategy/add-objective`. */
  readonly action: string;
  /** What it is done to: `objective:12`. */
  readonly subject: string;
  /** What a reader of the log needs beyond that. No secrets: the log is kept for ever. */
  readonly detail?: JsonObject | undefined;
}

/** One transaction of one organisation. Not to be used after the work it was handed to has ended. */
export interface Transaction {
  /**
   * Runs one statement. Values stand as `$1`, `$2` ... in the text. A plain object is sent as JSON,
   * an array as an array; wrap with `json()` an array that is meant for a json column.
   *
   * Rows: bigint and numeric counts come as number (thrown when beyond 2^53), bytea as Buffer, timestamptz
   * as ISO 8601 in UTC with a Z, date as `YYYY-MM-DD`, numeric as text, json parsed, NULL as null.
   * The caller vouches for `Row`.
   */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
  /**
   * Loads many rows with COPY; the fast way beyond about a hundred. Values in the order of `columns`; undefined is NULL,
   * NUL characters are dropped from text. Result: count of rows loaded.
   */
  copyFrom(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
  ): Promise<number>;
}

/** The work to do in a transaction. May run again from the start after a deadlock: no effects outside the transaction. */
export type Work<T> = (transaction: Transaction) => Promise<T>;

/**
 * The database. Work inside work takes a second connection and can starve the pool: hand the transaction down instead.
 */
export interface Storage {
  /** Reads as one organisation, all queries on one snapshot. Writing is an error. */
  read<T>(principal: Principal, work: Work<T>): Promise<T>;
  /** Changes something as one organisation, and says so in the log, in the same transaction. The only way to write. */
  write<T>(principal: Principal, what: WriteSubject, work: Work<T>): Promise<T>;
  /**
   * Makes one of many reads and writes of an organisation, in whatever rooms: all of it is kept, or nothing. Other writers of the
   * organisation wait from its first write on, so it has to be short, and must not wait for what writes on another way. Reads may be
   * asked for side by side, writes one after the other: a write that fails is undone up to where the last one began. After a
   * deadlock all of it runs again.
   */
  together<T>(principal: Principal, work: () => Promise<T>): Promise<T>;
  /** Works on the platform's own tables, with no organisation and no log entry. Not for tenants' tables. */
  system<T>(work: Work<T>): Promise<T>;
  /** Connection string for programs with a pool of their own (pg-boss, LISTEN). Holds a password. */
  readonly connection: string;
  /** Waits for running work, closes the connections and, if embedded, stops the server. */
  close(): Promise<void>;
}
