// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decision } from './decisions.ts';
import { initiative, money } from './execution-shapes.ts';
import { idInput, instantText, listOf } from './page.ts';
import { portfolioRisk } from './prospect-shapes.ts';
import { keyResult, objective } from './strategy-shapes.ts';

const paperKeyResult = keyResult
  .pick({
    id: true,
    title: true,
    unit: true,
    target: true,
    value: true,
    progress: true,
    pace: true,
    forecast: true,
    source: true,
  })
  .extend({
    /** Number of the footnote that says where its value is from. */
    footnote: z.number().int(),
  });

const paperObjective = objective
  .pick({ id: true, title: true, owner: true, due: true, progress: true, known: true, pace: true })
  .extend({
    confidence: z.number().int().optional(),
    /** Its progress on the day of the review before; absent where it was not known or not there. */
    progressBefore: z.number().optional(),
    keyResults: listOf(paperKeyResult),
  });

const paperInitiative = initiative
  .pick({
    id: true,
    title: true,
    objectiveTitle: true,
    state: true,
    status: true,
    reasons: true,
    currency: true,
    budget: true,
    spent: true,
    finish: true,
  })
  .extend({
    /** Estimate at completion; absent while it cannot be told. */
    eac: money.optional(),
    forecastFinish: z.string().optional(),
  });

const paperRisk = portfolioRisk.pick({
  id: true,
  title: true,
  initiativeId: true,
  initiativeTitle: true,
  probability: true,
  impact: true,
  exposure: true,
  level: true,
  owner: true,
  response: true,
  due: true,
  isOverdue: true,
});

/** The strategy on one sheet: where we are, what it costs, what has to be decided. */
export const boardPaper = z.object({
  organisation: z.string(),
  at: instantText,
  /** Are we where we said? */
  sentence: z.string(),
  mission: z.string(),
  /** The review that progress is compared with. */
  before: z.object({ id: z.number(), title: z.string(), at: instantText }).optional(),
  objectives: listOf(paperObjective),
  initiatives: listOf(paperInitiative),
  /** Exact sums by currency, over what is approved, in flight, on hold or delivered. */
  spend: listOf(
    z.object({
      currency: z.string(),
      bac: money,
      ev: money,
      ac: money.optional(),
      eac: money.optional(),
    }),
  ),
  /** The gravest open risks; none in papers of before there were any. */
  risks: listOf(paperRisk).default([]),
  /** What was decided since the review before; in the last 90 days where there was none. */
  decisions: listOf(decision).default([]),
  /** What needs a decision, the gravest first; `to` is a page of ours. */
  needed: listOf(z.object({ sentence: z.string(), to: z.string() })),
  /** Where each figure is from; `to` leads to its rows. */
  footnotes: listOf(z.object({ number: z.number().int(), sentence: z.string(), to: z.string() })),
});
export type BoardPaperReply = z.infer<typeof boardPaper>;

const paperReply = z.object({ paper: boardPaper, markdown: z.string() });
const review = z.object({
  id: z.number(),
  at: instantText,
  actor: z.string(),
  title: z.string(),
  note: z.string(),
});
export type ReviewReply = z.infer<typeof review>;

const tags = ['Strategy'];
export const reviewsContract = {
  paper: oc
    .route({
      method: 'GET',
      path: '/strategy/board-paper',
      tags,
      summary:
        'The board paper of today: objectives, initiatives, spend, decisions needed, sources',
    })
    .output(paperReply),
  list: oc
    .route({ method: 'GET', path: '/strategy/reviews', tags, summary: 'Reviews, newest first' })
    .output(z.array(review)),
  one: oc
    .route({
      method: 'GET',
      path: '/strategy/reviews/{id}',
      tags,
      summary: 'A review with its board paper, as it was on that day',
    })
    .input(idInput)
    .output(review.extend(paperReply.shape)),
  hold: oc
    .route({
      method: 'POST',
      path: '/strategy/reviews',
      tags,
      summary: 'Keep the board paper of today as a review',
      successStatus: 201,
    })
    .input(
      z.object({
        title: z.string().trim().min(1).max(200),
        note: z.string().trim().max(20_000).default(''),
      }),
    )
    .output(review),
};
