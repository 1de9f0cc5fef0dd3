// SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';

/** What forges send comes in under this path, with the organisation and the forge behind it. */
export const WEBHOOK_PATH = '/hooks/forges/';
/** GitHub sends no more than 25 MB. */
export const MOST_WEBHOOK_BYTES = 25 * 2 ** 20;

/** What a forge sent; nobody is signed in, the signature tells who it is. */
export interface SentWebhook {
  readonly organisationId: number;
  readonly forgeId: number;
  header(name: string): string | undefined;
  readonly body: Uint8Array;
}

export interface WebhooksRoom {
  takeWebhook(sent: SentWebhook): Promise<string>;
}

/** Takes webhooks. What is signed is acknowledged, whether or not we keep it: a forge gives up on who declines. */
export function webhookRoutes(room: WebhooksRoom): Hono {
  return new Hono().post(`${WEBHOOK_PATH}:organisation/:forge`, async (c) => {
    const outcome = await room.takeWebhook({
      organisationId: idOf(c.req.param('organisation')),
      forgeId: idOf(c.req.param('forge')),
      header: (name) => c.req.header(name),
      body: new Uint8Array(await c.req.arrayBuffer()),
    });
    return c.json({ outcome }, outcome === 'taken' ? 202 : 200);
  });
}

function idOf(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}
