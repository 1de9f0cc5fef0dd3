// SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';

export interface HealthRoom {
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it can answer, the database included. */
export function healthRoutes(room: HealthRoom): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      try {
        await room.ping();
        return c.json({ status: 'ready' });
      } catch {
        return c.json({ status: 'not ready', detail: 'The database does not answer.' }, 503);
      }
    });
}
