// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  adoptionDetail,
  adoptionStateText,
  expectedBenefit,
  reviewOutcomeText,
  trialOutcomeText,
  verdictText,
} from './adoption-shapes.ts';
import { dayText, money } from './execution-shapes.ts';
import { idInput } from './page.ts';

const title = z.string().trim().min(1).max(200);
const words = z.string().trim().max(2000);
const key = z.string().max(120);
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();

const tags = ['Execution'];
const one = '/execution/adoptions/{id}';
/** Trial, decision, review: how an adoption goes on. */
export const adoptionStepsContract = {
  planTrial: oc
    .route({
      method: 'PUT',
      path: `${one}/trial`,
      tags,
      summary: 'Plan the trial; once it runs only its end moves, with a reason (If-Match)',
    })
    .input(
      idInput.extend({
        start: dayText,
        finish: dayText,
        candidateIds: z.array(z.number().int().positive()).max(20),
        questions: z.array(title.max(500)).max(50).default([]),
        criteria: z.array(z.object({ key: key.optional(), title })).max(50),
        reason: words.optional(),
        revision,
      }),
    )
    .output(adoptionDetail),
  tellTrial: oc
    .route({
      method: 'POST',
      path: `${one}/trial/results`,
      tags,
      summary: 'Tell what came of the trial, by criterion and candidate (If-Match)',
    })
    .input(
      idInput.extend({
        results: z
          .array(
            z.object({
              key,
              candidateId: z.number().int().positive(),
              outcome: trialOutcomeText,
              words: words.min(1),
            }),
          )
          .max(500)
          .default([]),
        answers: z
          .array(z.object({ place: z.number().int().nonnegative(), answer: words }))
          .max(50)
          .default([]),
        revision,
      }),
    )
    .output(adoptionDetail),
  move: oc
    .route({
      method: 'POST',
      path: `${one}/state`,
      tags,
      summary: 'Take it to another state; going back and giving up ask for a reason (If-Match)',
    })
    .input(idInput.extend({ to: adoptionStateText, reason: words.optional(), revision }))
    .output(adoptionDetail),
  decide: oc
    .route({
      method: 'POST',
      path: `${one}/decision`,
      tags,
      summary: 'Decide: adopt a candidate or stay; goes into the decision log (If-Match)',
    })
    .input(
      idInput.extend({
        verdict: verdictText,
        candidateId: z.number().int().positive().optional(),
        reason: words.min(1),
        decidedBy: title,
        /** Today where it is left out. */
        decidedOn: dayText.optional(),
        /** Why there was no trial that answered everything. */
        withoutTrial: words.optional(),
        /** Why it is adopted in spite of a must-have. */
        despite: words.optional(),
        benefit: expectedBenefit.optional(),
        reviewOn: dayText.optional(),
        revision,
      }),
    )
    .output(adoptionDetail),
  makeInitiative: oc
    .route({
      method: 'POST',
      path: `${one}/initiative`,
      tags,
      summary: 'Make the initiative that carries the decision out, with the benefit it is to bring',
      successStatus: 201,
    })
    .input(idInput.extend({ title, objectiveId: z.number().int().positive().optional() }))
    .output(adoptionDetail),
  review: oc
    .route({
      method: 'POST',
      path: `${one}/reviews`,
      tags,
      summary: 'Keep what came of it against what was expected, with the lesson (If-Match)',
    })
    .input(
      idInput.extend({
        outcome: reviewOutcomeText,
        /** The newest of the KPI where it is left out. */
        value: z.number().optional(),
        yearCost: money.nonnegative().optional(),
        words: words.min(1),
        lesson: words.min(1),
        nextOn: dayText.optional(),
        revision,
      }),
    )
    .output(adoptionDetail),
};
