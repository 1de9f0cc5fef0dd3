// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { money } from './execution-shapes.ts';
import { listOf } from './page.ts';
import { keyResult } from './strategy-shapes.ts';

const scenario = {
  /** Initiatives that are dropped. */
  drop: z.array(z.number().int().positive()).max(200).default([]),
  /** By how much every budget is cut. */
  cutPercent: z.number().int().min(1).max(100).optional(),
  /** Who leaves, as written with initiatives and objectives. */
  leaves: z.string().trim().max(200).optional(),
};

const turn = z.object({ title: z.string(), because: z.string(), to: z.string() });
const whatIfAnswer = z.object({
  sentence: z.string(),
  /** The certain ones first. */
  keyResults: listOf(
    keyResult.pick({ id: true, title: true, pace: true }).extend({
      objectiveTitle: z.string(),
      /** What it comes to. */
      turns: z.string(),
      because: z.string(),
      /** `certain`: its own milestones stop. `likely`: what was to move it, or its objective, stops. */
      strength: z.enum(['certain', 'likely']),
      to: z.string(),
    }),
  ),
  initiatives: listOf(turn),
  objectives: listOf(turn),
  frameworkItems: listOf(turn),
  money: listOf(
    z.object({
      currency: z.string(),
      budgetBefore: money,
      budgetAfter: money,
      estimateBefore: money,
      estimateAfter: money,
    }),
  ),
  /** What accepting would change; hand back id and revision as `seen`. */
  changes: listOf(z.object({ id: z.number(), revision: z.number().int(), what: z.string() })),
});
export type WhatIfReply = z.infer<typeof whatIfAnswer>;

const tags = ['Strategy'];
export const whatIfContract = {
  ask: oc
    .route({
      method: 'POST',
      path: '/strategy/what-if',
      tags,
      summary:
        'What would turn if initiatives are dropped, budgets cut, or somebody leaves; changes nothing',
    })
    .input(z.object(scenario))
    .output(whatIfAnswer),
  accept: oc
    .route({
      method: 'POST',
      path: '/strategy/what-if/acceptance',
      tags,
      summary:
        'Make it true by cancelling, re-baselining and taking names out; kept in the decision log',
    })
    .input(
      z.object({
        ...scenario,
        reason: z.string().trim().min(3).max(1000),
        approver: z.string().trim().min(1).max(200),
        seen: z.array(z.object({ id: z.number().int(), revision: z.number().int() })).max(1000),
      }),
    )
    .output(whatIfAnswer),
};
