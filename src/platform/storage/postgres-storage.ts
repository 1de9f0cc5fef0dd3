// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Principal } from '#model';
import { clientTransaction } from './client-transaction.ts';
import { appendLogEntry } from './log/index.ts';
import type { Storage, Transaction, Work, WriteSubject } from './storage.ts';
import { Wholes } from './whole.ts';

/** What an opened storage is made of. */
export interface StorageParts {
  readonly pool: pg.Pool;
  readonly connection: string;
  /** Whether tenants' work runs as lanthorn_app; otherwise FORCE ROW LEVEL SECURITY holds the plain owner. */
  readonly hasTenantRole: boolean;
  /** Stops the embedded server; nothing to do for a server of somebody else's. */
  readonly stopServer: () => Promise<void>;
}

// Deadlocks between short transactions clear up at the first or second repeat; five is already hopeless.
const ATTEMPTS = 5;
const REPEATABLE: ReadonlySet<unknown> = new Set(['40001', '40P01']);

export class PostgresStorage implements Storage {
  readonly connection: string;
  readonly #parts: StorageParts;
  readonly #wholes = new Wholes();
  #closing: Promise<void> | undefined;

  constructor(parts: StorageParts) {
    this.#parts = parts;
    this.connection = parts.connection;
  }

  read<T>(principal: Principal, work: Work<T>): Promise<T> {
    const whole = this.#wholes.part(principal);
    if (whole !== undefined) return work(whole);
    const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${this.#enter(principal)}`;
    return this.#transact(begin, (client) => work(clientTransaction(client, { walled: true })));
  }

  write<T>(principal: Principal, what: WriteSubject, work: Work<T>): Promise<T> {
    const logged: Work<T> = async (transaction) => {
      const result = await work(transaction);
      await appendLogEntry(transaction, principal, what);
      return result;
    };
    const whole = this.#wholes.part(principal);
    if (whole !== undefined) return inside(whole, logged);
    return this.#transact(`BEGIN; ${this.#enter(principal)}`, (client) =>
      logged(clientTransaction(client, { walled: true })),
    );
  }

  together<T>(principal: Principal, work: () => Promise<T>): Promise<T> {
    if (this.#wholes.part(principal) !== undefined) return work();
    return this.#transact(`BEGIN; ${this.#enter(principal)}`, (client) =>
      this.#wholes.run(clientTransaction(client, { walled: true }), principal, work),
    );
  }

  system<T>(work: Work<T>): Promise<T> {
    return this.#transact('BEGIN', (client) => work(clientTransaction(client, { walled: false })));
  }

  close(): Promise<void> {
    this.#closing ??= this.#parts.pool.end().then(() => this.#parts.stopServer());
    return this.#closing;
  }

  #enter(principal: Principal): string {
    const id = principal.organisationId;
    if (!Number.isSafeInteger(id)) throw new RangeError(`Not the id of an organisation: ${id}`);
    const role = this.#parts.hasTenantRole ? 'SET LOCAL ROLE lanthorn_app; ' : '';
    return `${role}SET LOCAL lanthorn.organisation_id = '${id}'`;
  }

  async #transact<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#transactOnce(begin, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !REPEATABLE.has(codeOf(error))) throw error;
        // Spread out, so that two that met once do not meet again at once.
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  async #transactOnce<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#parts.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken ??= await rollBack(client);
      throw error;
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
  }
}

/** Whoever is refused half way may go another way: what was done for it is undone, and nothing else. */
async function inside<T>(whole: Transaction, work: Work<T>): Promise<T> {
  await whole.query('SAVEPOINT part');
  try {
    const result = await work(whole);
    await whole.query('RELEASE SAVEPOINT part');
    return result;
  } catch (error) {
    await whole.query('ROLLBACK TO SAVEPOINT part');
    throw error;
  }
}

/** Undoes the transaction; an error means that the connection is of no use any more. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
