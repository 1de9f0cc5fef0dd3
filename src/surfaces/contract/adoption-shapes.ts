// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { candidate, mustHave } from './candidate-shapes.ts';
import { dayText, money } from './execution-shapes.ts';
import { instantText, listOf } from './page.ts';

export const adoptionStateText = z.enum([
  'needed',
  'compared',
  'on-trial',
  'decided',
  'in-use',
  'reviewed',
  'retired',
  'given-up',
]);
export const costKindText = z.enum([
  'migration',
  'training',
  'integration',
  'hosting',
  'support',
  'effort',
  'contribution',
  'licence',
  'renewal',
  'exit',
  'other',
]);
export const whenText = z.enum(['once', 'yearly']);
export const trialOutcomeText = z.enum(['met', 'partly', 'missed', 'not-answered']);
export const verdictText = z.enum(['adopt', 'stay']);
export const reviewOutcomeText = z.enum(['reached', 'partly', 'missed']);

export const due = z.object({
  adoptionId: z.number(),
  title: z.string(),
  what: z.enum(['review', 'trial', 'contract', 'needed']),
  on: dayText,
  isOverdue: z.boolean(),
  sentence: z.string(),
});

export const adoptionRow = z.object({
  id: z.number(),
  title: z.string(),
  who: z.string(),
  owner: z.string().optional(),
  state: adoptionStateText,
  /** Since when it is in its state. */
  since: instantText,
  quadrant: z.number().int(),
  incumbent: z.string().optional(),
  incumbentEndsOn: dayText.optional(),
  neededBy: dayText.optional(),
  /** Names of those that are in. */
  candidates: listOf(z.string()),
  chosen: z.string().optional(),
  verdict: verdictText.optional(),
  /** Of the last review. */
  outcome: reviewOutcomeText.optional(),
  due: listOf(due),
});

const criterion = z.object({
  key: z.string(),
  title: z.string(),
  scale: z.string(),
  weight: z.number().int(),
});

/** 0 to 1. */
const share = z.number();
const comparison = z.object({
  ranked: listOf(
    z.object({
      candidateId: z.number(),
      place: z.number().int(),
      lowest: share,
      highest: share,
      missing: listOf(z.string()),
    }),
  ),
  weightSum: z.number(),
  lead: z.string(),
  sensitivity: listOf(z.string()),
});

export const costLine = z.object({
  /** Absent: what is used today. */
  candidateId: z.number().int().positive().optional(),
  kind: costKindText,
  title: z.string().trim().min(1).max(200),
  when: whenText,
  year: z.number().int(),
  /** Minor units of `currency`; neither amount nor hours where nobody knows yet. */
  amount: money.optional(),
  hours: z.number().int().optional(),
  /** That of the adoption where it is left out. */
  currency: z.string().trim().toUpperCase().length(3).optional(),
});
export const exchangeRate = z.object({
  currency: z.string().trim().toUpperCase().length(3),
  /** What one unit is worth, as decimal text. */
  rate: z.string().trim().max(30),
  on: dayText,
});
const costs = z.object({
  years: z.number().int(),
  minorDigits: z.number().int(),
  /** `own`: in minor units of the adoption's currency. */
  lines: listOf(costLine.extend({ own: money.optional() })),
  hourRate: money.optional(),
  discountBasisPoints: z.number().int().optional(),
  rates: listOf(exchangeRate),
  assumptions: z.string(),
  options: listOf(
    z.object({
      candidateId: z.number().optional(),
      name: z.string(),
      total: money.optional(),
      once: money,
      byYear: listOf(money),
      byMonth: listOf(money),
      presentValue: money.optional(),
      unknown: listOf(z.string()),
      saving: money.optional(),
      breakEvenMonth: z.number().int().optional(),
      sentence: z.string(),
    }),
  ),
});

const trial = z.object({
  start: dayText,
  finish: dayText,
  candidateIds: listOf(z.number()),
  questions: listOf(z.object({ question: z.string(), answer: z.string().optional() })),
  criteria: listOf(
    z.object({
      key: z.string(),
      title: z.string(),
      results: listOf(
        z.object({
          candidateId: z.number(),
          outcome: trialOutcomeText,
          words: z.string(),
          by: z.string(),
          at: instantText,
        }),
      ),
    }),
  ),
});

export const expectedBenefit = z.object({
  title: z.string().trim().min(1).max(200),
  kpiId: z.number().int().positive().optional(),
  /** That of the KPI, where one measures it. */
  unit: z.string().trim().max(50).default(''),
  baseline: z.number().optional(),
  expected: z.number(),
});
const decision = z.object({
  verdict: verdictText,
  candidateId: z.number().optional(),
  reason: z.string(),
  decidedBy: z.string(),
  decidedOn: dayText,
  withoutTrial: z.string().optional(),
  despite: z.string().optional(),
  benefit: expectedBenefit
    .extend({ unit: z.string(), kpiName: z.string().optional(), value: z.number().optional() })
    .optional(),
  reviewOn: dayText.optional(),
  at: instantText,
  by: z.string(),
});

const review = z.object({
  outcome: reviewOutcomeText,
  value: z.number().optional(),
  yearCost: money.optional(),
  words: z.string(),
  lesson: z.string(),
  nextOn: dayText.optional(),
  at: instantText,
  by: z.string(),
});

const entry = z.object({ at: instantText, actor: z.string(), sentence: z.string() });
export const adoptionDetail = z.object({
  id: z.number(),
  title: z.string(),
  need: z.string(),
  who: z.string(),
  owner: z.string().optional(),
  neededBy: dayText.optional(),
  quadrant: z.number().int(),
  context: z.string().optional(),
  incumbent: z.string().optional(),
  incumbentEndsOn: dayText.optional(),
  currency: z.string(),
  state: adoptionStateText,
  /** Where it may be taken from here, the usual way first. */
  next: listOf(adoptionStateText),
  mustHaves: listOf(mustHave),
  criteria: listOf(criterion),
  candidates: listOf(candidate),
  comparison,
  costs,
  trial: trial.optional(),
  decision: decision.optional(),
  /** Its entry in the decision log. */
  decisionId: z.number().optional(),
  initiative: z.object({ id: z.number(), title: z.string(), state: z.string() }).optional(),
  reviews: listOf(review),
  reviewDay: dayText.optional(),
  /** Who took it to which state when and why, oldest first. */
  steps: listOf(
    z.object({ state: adoptionStateText, reason: z.string(), actor: z.string(), at: instantText }),
  ),
  due: listOf(due),
  trail: listOf(entry),
  madeAt: instantText,
  madeBy: z.string(),
  revision: z.number().int(),
});
