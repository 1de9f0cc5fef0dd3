// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '#platform/log';
import { CHANNEL, withoutNulls } from './job-table.ts';
import type { JobEvent } from './jobs.ts';

/** Whom to call. */
export interface ContactListener {
  onEvent(event: JobEvent): void;
  /** The connection broke: other workers take this one for dead. A new contact is under way. */
  onLost(): void;
  /** There is contact again, under a new worker id. */
  onFound(): void;
}

/** First half of the advisory locks by which workers are known to live; the second is the worker's id. */
export const WORKER_LOCK = 722_051;
const PAUSE_MS = 500;

/**
 * One connection that is kept for as long as the process lives. It hears what other processes say, and it holds a lock
 * that goes with it: a worker whose lock is free is dead, whatever it died of.
 */
export class Contact {
  readonly #connection: string;
  readonly #log: Log;
  readonly #listener: ContactListener;
  #client: pg.Client | undefined;
  #worker = 0;
  #isClosing = false;

  constructor(connection: string, log: Log, listener: ContactListener) {
    this.#connection = connection;
    this.#log = log;
    this.#listener = listener;
  }

  /** This process, among all that ever worked on the database; 0 while there is no contact. */
  get worker(): number {
    return this.#worker;
  }

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connection,
      application_name: 'lanthorn jobs',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload }) => this.#hear(payload));
    await client.connect();
    const made = await client.query<{ worker: string }>(
      `SELECT worker, pg_advisory_lock(${WORKER_LOCK}, worker::int)
       FROM (SELECT nextval('jobs_worker') AS worker) AS made`,
    );
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
    this.#worker = Number(made.rows[0]?.worker);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#client?.end();
  }

  #hear(payload: string | undefined): void {
    if (payload === undefined || payload === '') return;
    const event: JobEvent = withoutNulls(JSON.parse(payload));
    this.#listener.onEvent(event);
  }

  #lose(client: pg.Client): void {
    if (this.#isClosing || this.#client !== client) return;
    this.#client = undefined;
    this.#worker = 0;
    this.#log.warn('The connection that watches over jobs broke');
    this.#listener.onLost();
    void this.#findAgain();
  }

  async #findAgain(): Promise<void> {
    while (!this.#isClosing && this.#client === undefined) {
      await wait(PAUSE_MS);
      await this.open().catch((error: unknown) =>
        this.#log.warn('Connecting again to watch over jobs failed', { error }),
      );
    }
    if (this.#isClosing) await this.#client?.end();
    else this.#listener.onFound();
  }
}
