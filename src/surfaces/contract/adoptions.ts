// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { adoptionDetail, adoptionRow, costLine, due, exchangeRate } from './adoption-shapes.ts';
import { adoptionStepsContract } from './adoption-steps.ts';
import { factText, fitText } from './candidate-shapes.ts';
import { dayText, money } from './execution-shapes.ts';
import { idInput, listOf } from './page.ts';

export type AdoptionReply = z.infer<typeof adoptionDetail>;
export type AdoptionRowReply = z.infer<typeof adoptionRow>;

const title = z.string().trim().min(1).max(200);
const words = z.string().trim().max(2000);
const name = z.string().trim().max(200).optional();
const address = z.string().trim().max(2000).optional();
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();
const need = {
  title,
  /** What for. */
  need: words.min(1),
  /** Whose need it is. */
  who: title,
  owner: name,
  neededBy: dayText.optional(),
  quadrant: z.number().int().min(1).max(4),
  /** Context of the licence policy in which it is to be used. */
  context: z.string().trim().max(100).optional(),
  incumbent: name,
  incumbentEndsOn: dayText.optional(),
};
const candidateWords = {
  name: title,
  purl: z.string().trim().max(2000).optional(),
  repository: address,
  note: words.default(''),
};
const key = z.string().max(120);
const backed = { key, evidence: words.default(''), link: address };

const tags = ['Execution'];
const all = '/execution/adoptions';
const one = `${all}/{id}`;
const candidate = '/execution/candidates/{id}';
export const adoptionsContract = {
  ...adoptionStepsContract,
  list: oc
    .route({
      method: 'GET',
      path: all,
      tags,
      summary: 'All adoptions, newest first, and what is due',
    })
    .output(
      z.object({
        items: listOf(adoptionRow),
        /** Earliest first. */
        due: listOf(due),
        /** Contexts of the licence policy, the ids that a need may name. */
        contexts: listOf(z.string()),
        /** What the four quadrants of the radar are called. */
        quadrants: listOf(z.string()),
      }),
    ),
  one: oc
    .route({
      method: 'GET',
      path: one,
      tags,
      summary:
        'One adoption: candidates with what is known of them, order, costs, trial, decision, reviews, trail (ETag)',
    })
    .input(idInput)
    .output(adoptionDetail),
  choices: oc
    .route({
      method: 'GET',
      path: '/execution/candidates/choices',
      tags,
      summary: 'Components and upstream projects that could be candidates, by name',
    })
    .input(z.object({ search: z.string().trim().min(1).max(200) }))
    .output(
      z.object({
        items: listOf(
          z.object({
            name: z.string(),
            purl: z.string(),
            repository: z.string().optional(),
            /** Where it is known from. */
            from: z.enum(['inventory', 'registry']),
          }),
        ),
      }),
    ),
  add: oc
    .route({
      method: 'POST',
      path: all,
      tags,
      summary: 'Write down a need (Idempotency-Key)',
      successStatus: 201,
    })
    .input(
      z.object({
        ...need,
        currency: z.string().trim().toUpperCase().length(3),
        /** What the incumbent costs a year. */
        incumbentYearCost: money.nonnegative().optional(),
      }),
    )
    .output(adoptionDetail),
  change: oc
    .route({ method: 'PUT', path: one, tags, summary: 'Word the need anew (If-Match)' })
    .input(idInput.extend({ ...need, revision }))
    .output(adoptionDetail),
  setCriteria: oc
    .route({
      method: 'PUT',
      path: `${one}/criteria`,
      tags,
      summary:
        'Set must-haves and weighted criteria; with a reason once something is scored (If-Match)',
    })
    .input(
      idInput.extend({
        mustHaves: z
          .array(z.object({ key: key.optional(), title, fact: factText.optional() }))
          .max(50),
        criteria: z
          .array(
            z.object({
              key: key.optional(),
              title,
              scale: words.default(''),
              weight: z.number().int().min(0).max(100),
            }),
          )
          .max(50),
        reason: words.optional(),
        revision,
      }),
    )
    .output(adoptionDetail),
  addCandidate: oc
    .route({
      method: 'POST',
      path: `${one}/candidates`,
      tags,
      summary: 'Add a candidate: a name, a package, a repository',
      successStatus: 201,
    })
    .input(idInput.extend(candidateWords))
    .output(adoptionDetail),
  changeCandidate: oc
    .route({ method: 'PUT', path: candidate, tags, summary: 'Name a candidate anew (If-Match)' })
    .input(idInput.extend({ ...candidateWords, revision }))
    .output(adoptionDetail),
  leaveOut: oc
    .route({
      method: 'POST',
      path: `${candidate}/left-out`,
      tags,
      summary: 'Leave a candidate out with a reason; without one it is taken in again (If-Match)',
    })
    .input(idInput.extend({ reason: words.optional(), revision }))
    .output(adoptionDetail),
  judge: oc
    .route({
      method: 'POST',
      path: `${candidate}/judgement`,
      tags,
      summary:
        'Answer must-haves and score criteria from 0 to 4, each with its evidence (If-Match)',
    })
    .input(
      idInput.extend({
        answers: z
          .array(z.object({ ...backed, answer: fitText }))
          .max(50)
          .default([]),
        scores: z
          .array(z.object({ ...backed, score: z.number().int().min(0).max(4).optional() }))
          .max(50)
          .default([]),
        revision,
      }),
    )
    .output(adoptionDetail),
  setCosts: oc
    .route({
      method: 'PUT',
      path: `${one}/costs`,
      tags,
      summary: 'Write what staying and each candidate cost over three years (If-Match)',
    })
    .input(
      idInput.extend({
        lines: z.array(costLine).max(500),
        hourRate: money.optional(),
        discountBasisPoints: z.number().int().optional(),
        rates: z.array(exchangeRate).max(20).default([]),
        assumptions: z.string().trim().max(5000).default(''),
        revision,
      }),
    )
    .output(adoptionDetail),
};
