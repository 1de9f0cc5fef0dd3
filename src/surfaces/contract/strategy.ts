// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { directionText, figureStatus, reading } from './figures.ts';
import { idInput, instantText } from './page.ts';

const paceText = z.enum([
  'ahead',
  'on-track',
  'too-early',
  'at-risk',
  'off-track',
  'not-started',
  'unknown',
]);

const keyResult = z.object({
  id: z.number(),
  title: z.string(),
  /** `bound`: the value comes from a KPI and cannot be typed. `manual`: typed, and shown as claimed. */
  source: z.enum(['bound', 'manual']),
  kpiId: z.number().optional(),
  unit: z.string(),
  direction: directionText,
  /** Absent until the first known reading of a bound key result sets it. */
  baseline: z.number().optional(),
  target: z.number(),
  start: instantText,
  due: instantText,
  weight: z.number(),
  value: z.number().optional(),
  status: figureStatus,
  coverage: z.number().optional(),
  /** 0 to 1; absent while unknown. */
  progress: z.number().optional(),
  /** Unclamped progress. */
  progressRaw: z.number().optional(),
  pace: paceText,
  forecast: z.string(),
  readings: z.array(reading),
});
export type KeyResultReply = z.infer<typeof keyResult>;

const objective = z.object({
  id: z.number(),
  title: z.string(),
  why: z.string(),
  owner: z.string().optional(),
  start: instantText,
  due: instantText,
  /** Weighted mean over the key results that are known; absent when none is. */
  progress: z.number().optional(),
  /** Share of the weight that is known, 0 to 1. */
  known: z.number(),
  pace: paceText,
  keyResults: z.array(keyResult),
});
export type ObjectiveReply = z.infer<typeof objective>;

const tags = ['Strategy'];
export const strategyContract = {
  objectives: oc
    .route({
      method: 'GET',
      path: '/strategy/objectives',
      tags,
      summary: 'Mission and objectives with progress and trend',
    })
    .output(z.object({ mission: z.string(), objectives: z.array(objective) })),
  objective: oc
    .route({
      method: 'GET',
      path: '/strategy/objectives/{id}',
      tags,
      summary: 'One objective with its key results and trail',
    })
    .input(idInput)
    .output(
      objective.extend({
        trail: z.array(
          z.object({
            at: instantText,
            actor: z.string(),
            action: z.string(),
            sentence: z.string(),
          }),
        ),
      }),
    ),
  changeKeyResult: oc
    .route({
      method: 'PATCH',
      path: '/strategy/key-results/{id}',
      tags,
      summary: 'Change target, baseline or due date of a key result',
    })
    .input(
      idInput.extend({
        baseline: z.number().finite().optional(),
        target: z.number().finite().optional(),
        due: instantText.optional(),
        reason: z.string().trim().min(3).max(1000),
      }),
    )
    .output(keyResult),
  claimValue: oc
    .route({
      method: 'POST',
      path: '/strategy/key-results/{id}/claims',
      tags,
      summary: 'Type the value of a manual key result; refused for a bound one',
    })
    .input(
      idInput.extend({
        value: z.number().finite(),
        comment: z.string().trim().max(1000).default(''),
      }),
    )
    .output(keyResult),
};
