// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  adoptionStateText,
  costKindText,
  reviewOutcomeText,
  trialOutcomeText,
  verdictText,
  whenText,
} from '#surfaces/contract';
import { currency, day, id, moment, money, quadrant, said, text, title } from './scalars.ts';

/** Name of a must-have or criterion within its adoption. */
const inner = z.string().min(1).max(120);
const address = z.string().regex(/^https?:\/\/\S+$/i, 'an address of the web');
const stamp = { by: text.describe('Who said so.'), at: moment };

const candidate = z.strictObject({
  id,
  name: title,
  purl: text.optional(),
  repository: text.optional(),
  note: text,
  leftOut: said.describe('Why it is out.').optional(),
  answers: z.array(
    z.strictObject({
      mustHave: inner,
      answer: z.enum(['fits', 'does-not-fit', 'unknown']),
      evidence: text,
      link: address.optional(),
      ...stamp,
    }),
  ),
  scores: z.array(
    z.strictObject({
      criterion: inner,
      score: z.number().int().min(0).max(4),
      evidence: said,
      link: address.optional(),
      ...stamp,
    }),
  ),
});

const costs = z.strictObject({
  lines: z.array(
    z.strictObject({
      candidate: id.describe('Left out: what is used today.').optional(),
      kind: costKindText,
      title,
      when: whenText,
      year: z.number().int().min(1).max(3),
      amount: money.optional(),
      hours: z.number().int().min(0).optional(),
      currency: currency.describe('Left out: that of the adoption.').optional(),
    }),
  ),
  hourRate: money.optional(),
  discountPercent: z.number().min(0).max(50).optional(),
  rates: z.array(z.strictObject({ currency, rate: text, on: day })),
  assumptions: text,
});

const trial = z.strictObject({
  start: day,
  finish: day,
  candidates: z.array(id),
  questions: z.array(z.strictObject({ question: said, answer: text.optional() })),
  criteria: z.array(
    z.strictObject({
      id: inner,
      title,
      results: z.array(
        z.strictObject({
          candidate: id,
          outcome: trialOutcomeText,
          words: text,
          ...stamp,
        }),
      ),
    }),
  ),
});

const decision = z.strictObject({
  verdict: verdictText,
  candidate: id.optional(),
  reason: said,
  decidedBy: said,
  decidedOn: day,
  withoutTrial: text.optional(),
  despite: text.optional(),
  benefit: z
    .strictObject({
      title,
      kpi: id.optional(),
      unit: text,
      baseline: z.number().optional(),
      expected: z.number(),
    })
    .optional(),
  reviewOn: day.optional(),
  ...stamp,
});

const review = z.strictObject({
  outcome: reviewOutcomeText,
  value: z.number().optional(),
  yearCost: money.optional(),
  words: text,
  lesson: text,
  nextOn: day.optional(),
  ...stamp,
});

export const AdoptionShape = z.strictObject({
  id,
  title,
  need: said,
  who: said,
  owner: text.optional(),
  neededBy: day.optional(),
  quadrant,
  context: text.describe('Of the licence policy.').optional(),
  incumbent: text.describe('What is used today.').optional(),
  incumbentEndsOn: day.optional(),
  currency,
  state: adoptionStateText,
  mustHaves: z.array(
    z.strictObject({
      id: inner,
      title,
      fact: z
        .enum(['licence', 'advisories', 'maintained'])
        .describe('Answered by what is known, never by hand.')
        .optional(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: inner,
      title,
      scale: text.describe('What 0 and 4 look like.'),
      weight: z.number().int().min(0).max(100),
    }),
  ),
  candidates: z.array(candidate).describe('In the order in which they came.'),
  costs,
  trial: trial.optional(),
  decision: decision.optional(),
  logged: id.describe('The decision of the log that it became.').optional(),
  initiative: id.describe('The initiative that carries it out.').optional(),
  reviews: z.array(review).describe('Newest first.'),
  steps: z
    .array(z.strictObject({ state: adoptionStateText, reason: text, ...stamp }))
    .describe('Oldest first; read when it is made.'),
  made: z.strictObject(stamp),
});

export type AdoptionFile = z.infer<typeof AdoptionShape>;
export type CandidateFile = AdoptionFile['candidates'][number];
