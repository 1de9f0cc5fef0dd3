// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';

const session = z.object({
  account: z.object({ id: z.number(), name: z.string(), role: z.string() }),
  organisation: z.object({ id: z.number(), name: z.string() }),
  version: z.string(),
});
export type SessionReply = z.infer<typeof session>;

const homeCard = z.object({
  id: z.string(),
  title: z.string(),
  /** The number in large type; absent when unknown. */
  value: z.string().optional(),
  detail: z.string(),
  tone: z.enum(['good', 'warning', 'bad', 'neutral', 'unknown']),
  action: z.object({ label: z.string(), to: z.string() }),
});
export type HomeCardReply = z.infer<typeof homeCard>;

const tags = ['Session'];
export const sessionContract = {
  current: oc
    .route({ method: 'GET', path: '/session', tags, summary: 'Who I am and in which organisation' })
    .output(session),
  home: oc
    .route({
      method: 'GET',
      path: '/home',
      tags,
      summary: 'The first screen: one sentence, at most seven cards',
    })
    .output(z.object({ sentence: z.string(), cards: z.array(homeCard).max(7) })),
};
