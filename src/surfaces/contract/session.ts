// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { listOf } from './page.ts';

const session = z.object({
  account: z.object({ id: z.number(), name: z.string(), role: z.string() }),
  organisation: z.object({ id: z.number(), name: z.string() }),
  version: z.string(),
});
export type SessionReply = z.infer<typeof session>;

const toneText = z.enum(['good', 'warning', 'bad', 'neutral', 'unknown']);
const homeCard = z.object({
  id: z.string(),
  title: z.string(),
  /** The number in large type; absent when unknown. */
  value: z.string().optional(),
  detail: z.string(),
  tone: toneText,
  /** The rows to look at first, each with where it is told in full. */
  items: listOf(
    z.object({ text: z.string(), note: z.string(), tone: toneText, to: z.string() }),
  ).optional(),
  action: z.object({ label: z.string(), to: z.string() }),
});
export type HomeCardReply = z.infer<typeof homeCard>;

/** For whom a first screen is put together; a choice, not a right. */
const homeRoleText = z.enum(['lead', 'compliance', 'engineer', 'executive', 'community']);
export type HomeRole = z.infer<typeof homeRoleText>;

const home = z.object({
  role: homeRoleText,
  /** Whether somebody chose it; otherwise it goes by what the account may do. */
  isChosen: z.boolean(),
  roles: listOf(z.object({ id: homeRoleText, title: z.string(), question: z.string() })),
  sentence: z.string(),
  cards: z.array(homeCard).max(7),
});
export type HomeReply = z.infer<typeof home>;

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
      summary:
        'The first screen of a role: one sentence, at most seven cards, each with a next step',
    })
    .input(
      z.object({
        /** Of another role; the chosen one where it is left out. */
        role: homeRoleText.optional(),
      }),
    )
    .output(home),
  chooseHome: oc
    .route({
      method: 'PUT',
      path: '/home/role',
      tags,
      summary: 'Choose whose first screen I want; it is kept with my account',
    })
    .input(z.object({ role: homeRoleText }))
    .output(home),
};
