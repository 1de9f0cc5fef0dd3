// SPDX-License-Identifier: Apache-2.0
import { Hono } from 'hono';
import { Refusal } from '#model';
import type { DigestsRoom } from './digests.ts';

/** Feeds are read under this path, with the organisation, the plan and its token behind it. */
const FEED_PATH = '/feeds/digests/';

/** Digests for feed readers, which do not sign in. */
export function feedRoutes(room: Pick<DigestsRoom, 'feed'>): Hono {
  return new Hono().get(`${FEED_PATH}:organisation/:plan/:token`, async (c) => {
    const feed = await room.feed({
      organisationId: idOf(c.req.param('organisation')),
      planId: idOf(c.req.param('plan')),
      token: c.req.param('token'),
      origin: new URL(c.req.url).origin,
    });
    if (feed === undefined) throw noSuchFeed();
    return c.body(feed, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'private, max-age=300',
    });
  });
}

function noSuchFeed(): Refusal {
  return new Refusal(
    'not-found',
    'http/no-such-feed',
    'There is no feed at this address, or not any more.',
    'Order a digest on the page of digests: it shows the address of its feed.',
  );
}

function idOf(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}
