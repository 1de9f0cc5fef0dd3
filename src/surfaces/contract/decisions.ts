// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, listOf } from './page.ts';

const day = z.string();
const option = z.object({
  title: z.string().trim().min(1).max(200),
  /** What speaks for and against it. */
  note: z.string().trim().max(2000).default(''),
});
/** What it is about: `objective:3`, `initiative:12`, `adoption:4`, `component:7`, `repository:2`, `kpi:5`. */
const subject = z
  .string()
  .regex(/^(objective|initiative|adoption|component|repository|kpi):\d+$/, 'like objective:3');

const words = {
  question: z.string().trim().min(1).max(500),
  options: z.array(option).max(20).default([]),
  /** One of the options, or in words where there are none; left out while it is open. */
  choice: z.string().trim().max(500).optional(),
  reasons: z.string().trim().max(5000).default(''),
  decidedBy: z.string().trim().max(200).optional(),
  /** Today where it is left out. */
  decidedOn: day.optional(),
  /** By when an open one has to be decided. */
  neededBy: day.optional(),
  subjects: z.array(subject).max(50).default([]),
  /** The decision that it takes the place of. */
  supersedesId: z.number().int().positive().optional(),
};

const link = z.object({
  subject: z.string(),
  title: z.string(),
  /** Its page. */
  to: z.string(),
});
const other = z.object({ id: z.number(), question: z.string() });

export const decision = z.object({
  id: z.number(),
  question: z.string(),
  options: listOf(z.object({ title: z.string(), note: z.string() })),
  choice: z.string().optional(),
  reasons: z.string(),
  decidedBy: z.string().optional(),
  decidedOn: day.optional(),
  neededBy: day.optional(),
  /** It is open, and was needed before today. */
  isOverdue: z.boolean(),
  links: listOf(link),
  supersedes: other.optional(),
  supersededBy: other.optional(),
  madeAt: instantText,
  madeBy: z.string(),
  /** Counts changes; whoever makes one says which they saw. */
  revision: z.number().int(),
});
export type DecisionLogReply = z.infer<typeof decision>;

/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();
const tags = ['Strategy'];
export const decisionsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/strategy/decisions',
      tags,
      summary: 'The decision log: open questions first, then decisions, newest first',
    })
    .input(
      z.object({
        /** Words anywhere in it. */
        search: z.string().trim().max(200).optional(),
        about: subject.optional(),
        state: z.enum(['open', 'decided']).optional(),
      }),
    )
    .output(z.object({ items: listOf(decision) })),
  one: oc
    .route({
      method: 'GET',
      path: '/strategy/decisions/{id}',
      tags,
      summary: 'One decision (ETag)',
    })
    .input(idInput)
    .output(decision),
  add: oc
    .route({
      method: 'POST',
      path: '/strategy/decisions',
      tags,
      summary: 'Write down a question to be decided, or a decision with its reasons',
      successStatus: 201,
    })
    .input(z.object(words))
    .output(decision),
  change: oc
    .route({
      method: 'PUT',
      path: '/strategy/decisions/{id}',
      tags,
      summary: 'Change an open question, or decide it; what is decided stays (If-Match)',
    })
    .input(idInput.extend({ ...words, revision }))
    .output(decision),
};
