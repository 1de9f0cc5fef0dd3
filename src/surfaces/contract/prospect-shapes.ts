// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { dayText, initiative } from './execution-shapes.ts';
import { instantText, listOf } from './page.ts';

/** From 1 to 5. */
export const riskStep = z.number().int().min(1).max(5);
export const riskStateText = z.enum(['open', 'happened', 'closed']);
export const risk = z.object({
  id: z.number(),
  title: z.string(),
  /** 1 hardly, 5 almost surely. */
  probability: riskStep,
  /** 1 hardly felt, 5 it ends the initiative. */
  impact: riskStep,
  /** Probability times impact, 1 to 25. */
  exposure: z.number().int(),
  /** `high` from 15, `medium` from 8. */
  level: z.enum(['low', 'medium', 'high']),
  owner: z.string().optional(),
  /** What is done about it; empty where nothing is yet. */
  response: z.string(),
  due: dayText.optional(),
  isOverdue: z.boolean(),
  state: riskStateText,
  /** Counts changes; whoever makes one says which they saw. */
  revision: z.number().int(),
});

/** The initiative at the other end of a dependency. */
export const neighbour = initiative
  .pick({ id: true, title: true, state: true, status: true, start: true, finish: true })
  .extend({
    forecastFinish: dayText.optional(),
    why: z.string(),
    /** Why the dates do not fit; absent where they do. */
    misfit: z.string().optional(),
  });

export const benefitOutcomeText = z.enum(['reached', 'partly', 'missed']);
export const benefit = z.object({
  id: z.number(),
  title: z.string(),
  /** The KPI that measures it; without one people say the value. */
  kpiId: z.number().optional(),
  kpiName: z.string().optional(),
  /** The newest reading of the KPI. */
  value: z.number().optional(),
  unit: z.string(),
  baseline: z.number().optional(),
  expected: z.number(),
  reviewOn: dayText,
  /** Its day of review has come, and nobody has judged. */
  isDue: z.boolean(),
  verdict: z
    .object({
      outcome: benefitOutcomeText,
      value: z.number().optional(),
      words: z.string(),
      at: instantText,
      by: z.string(),
    })
    .optional(),
  revision: z.number().int(),
});

/** A risk with whose it is. */
export const portfolioRisk = risk.extend({
  initiativeId: z.number(),
  initiativeTitle: z.string(),
});

/** An initiative among the others. */
export const portfolioItem = initiative.extend({
  /** Initiatives that have to be done first. */
  needs: listOf(z.number()),
  /** Why it cannot begin when it is planned to. */
  misfits: listOf(z.string()),
});
