// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { directionText } from './figures.ts';
import { idInput, instantText, listOf } from './page.ts';
import { roadmapContract } from './roadmap.ts';
import {
  confidence,
  keyResult,
  objective,
  objectiveDetail,
  objectiveTemplate,
  outcomeText,
} from './strategy-shapes.ts';

export type KeyResultReply = z.infer<typeof keyResult>;
export type ObjectiveReply = z.infer<typeof objective>;
export type ObjectiveDetailReply = z.infer<typeof objectiveDetail>;
export type ObjectiveTemplateReply = z.infer<typeof objectiveTemplate>;

const words = {
  title: z.string().trim().min(1).max(200),
  why: z.string().trim().max(5000).default(''),
  owner: z.string().trim().max(200).optional(),
  parentId: z.number().int().positive().optional(),
  start: instantText,
  due: instantText,
};
const reason = z.string().trim().min(3).max(1000);
/** Left out where the request has If-Match. */
const revision = z.number().int().nonnegative().optional();
const sentence = z.string().trim().max(5000);

const tags = ['Strategy'];
const one = '/strategy/objectives/{id}';
export const strategyContract = {
  ...roadmapContract,
  objectives: oc
    .route({
      method: 'GET',
      path: '/strategy/objectives',
      tags,
      summary: 'Mission and objectives with progress and trend; the closed ones last',
    })
    .output(
      z.object({
        mission: z.string(),
        missionRevision: z.number().int(),
        objectives: z.array(objective),
      }),
    ),
  objective: oc
    .route({
      method: 'GET',
      path: one,
      tags,
      summary: 'One objective with its key results, check-ins and trail (ETag)',
    })
    .input(idInput)
    .output(objectiveDetail),
  addObjective: oc
    .route({
      method: 'POST',
      path: '/strategy/objectives',
      tags,
      summary: 'Add an objective',
      successStatus: 201,
    })
    .input(z.object(words))
    .output(objectiveDetail),
  changeObjective: oc
    .route({
      method: 'PUT',
      path: one,
      tags,
      summary: 'Change title, reason, owner, parent, start and due date (If-Match)',
    })
    .input(idInput.extend({ ...words, revision }))
    .output(objectiveDetail),
  closeObjective: oc
    .route({
      method: 'POST',
      path: `${one}/closing`,
      tags,
      summary: 'Say how an objective ended; it is kept (If-Match)',
    })
    .input(idInput.extend({ outcome: outcomeText, words: sentence, revision }))
    .output(objectiveDetail),
  reopenObjective: oc
    .route({
      method: 'POST',
      path: `${one}/reopening`,
      tags,
      summary: 'Take back that an objective is closed (If-Match)',
    })
    .input(idInput.extend({ revision }))
    .output(objectiveDetail),
  checkIn: oc
    .route({
      method: 'POST',
      path: `${one}/check-ins`,
      tags,
      summary: 'Say how sure you are, what changed and what comes next',
    })
    .input(idInput.extend({ confidence, changed: sentence, next: sentence.default('') }))
    .output(objectiveDetail),
  addKeyResult: oc
    .route({
      method: 'POST',
      path: `${one}/key-results`,
      tags,
      summary: 'Add a key result, bound to a KPI or claimed by people',
      successStatus: 201,
    })
    .input(
      idInput.extend({
        title: words.title,
        /** Its unit and direction are taken over; without one, unit and baseline are asked for. */
        kpiId: z.number().int().positive().optional(),
        /** Its milestones drive the key result; the target is a share of them, 1 for all. */
        initiativeId: z.number().int().positive().optional(),
        unit: z.string().trim().max(50).optional(),
        direction: directionText.optional(),
        baseline: z.number().finite().optional(),
        target: z.number().finite(),
        due: instantText,
        weight: z.number().positive().max(1000).default(1),
      }),
    )
    .output(objectiveDetail),
  dropKeyResult: oc
    .route({
      method: 'POST',
      path: '/strategy/key-results/{id}/dropping',
      tags,
      summary: 'Take a key result out of its objective; what was read of it is kept',
    })
    .input(idInput.extend({ reason }))
    .output(objectiveDetail),
  setMission: oc
    .route({
      method: 'PUT',
      path: '/strategy/mission',
      tags,
      summary: 'Write a new version of the mission (If-Match)',
    })
    .input(z.object({ text: z.string().trim().min(1).max(5000), revision }))
    .output(z.object({ mission: z.string(), missionRevision: z.number().int() })),
  templates: oc
    .route({
      method: 'GET',
      path: '/strategy/templates',
      tags,
      summary: 'Objectives that can be taken over with one click',
    })
    .output(listOf(objectiveTemplate)),
  adoptTemplate: oc
    .route({
      method: 'POST',
      path: '/strategy/templates/{key}/adoption',
      tags,
      summary:
        'Make an objective out of a template, with the KPIs it is bound to and its initiatives as ideas',
      successStatus: 201,
    })
    .input(
      z.object({
        key: z.string().max(200),
        /** Of the initiatives that come with it; they have no budget yet. */
        currency: z.string().trim().toUpperCase().length(3).default('EUR'),
      }),
    )
    .output(objectiveDetail),
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
        reason,
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
