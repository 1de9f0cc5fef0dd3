// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  accrualText,
  costKindText,
  dayText,
  givenIn,
  initiative,
  money,
  stateText,
} from './execution-shapes.ts';
import { instantText, listOf } from './page.ts';
import { benefit, neighbour, risk } from './prospect-shapes.ts';

const milestone = z.object({
  id: z.number(),
  title: z.string(),
  weight: z.number().int(),
  start: dayText,
  finish: dayText,
  accrual: accrualText,
});

const budgetLine = z.object({
  title: z.string(),
  kind: costKindText,
  hours: z.number().int().optional(),
  rate: money.optional(),
  amount: money,
  givenIn: givenIn.optional(),
});

const claim = z.object({
  at: instantText,
  /** Per cent. */
  done: z.number().int(),
  comment: z.string(),
  actor: z.string(),
  /** Taken from what the milestone follows, not claimed. */
  byForge: z.boolean(),
});

const followedItem = z.object({
  address: z.string(),
  /** Absent where no connected forge has told of it. */
  kind: z.enum(['issue', 'change-request']).optional(),
  title: z.string().optional(),
  state: z.enum(['open', 'closed', 'merged']).optional(),
  isDone: z.boolean(),
});

export const initiativeDetail = initiative.extend({
  risks: listOf(risk),
  benefits: listOf(benefit),
  needs: listOf(neighbour),
  neededBy: listOf(neighbour),
  /** The states it may go to. */
  next: listOf(stateText),
  milestones: listOf(
    milestone.extend({
      /** Per cent, as somebody claimed last or a forge told. */
      done: z.number().int(),
      isLate: z.boolean(),
      /** Issues and change requests that say how far it is; none: people claim it. */
      follows: listOf(followedItem),
      claims: listOf(claim),
    }),
  ),
  lines: listOf(budgetLine),
  /** Newest first. */
  baselines: listOf(
    z.object({
      version: z.number().int(),
      at: instantText,
      reason: z.string(),
      approver: z.string(),
      actor: z.string(),
      milestones: listOf(milestone),
      lines: listOf(budgetLine),
      finish: dayText.optional(),
      budget: money,
    }),
  ),
  /** Planned, earned and spent by the end of each day; `earlier` is what older baselines planned, oldest first. */
  curve: listOf(
    z.object({
      day: dayText,
      pv: money,
      ev: money.optional(),
      ac: money.optional(),
      earlier: listOf(money),
    }),
  ),
  trail: listOf(z.object({ at: instantText, actor: z.string(), sentence: z.string() })),
});
