// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dayText } from './execution-shapes.ts';
import { initiativeDetail } from './initiative-detail.ts';
import { idInput } from './page.ts';
import { benefitOutcomeText, riskStateText, riskStep } from './prospect-shapes.ts';

const title = z.string().trim().min(1).max(200);
/** The one of the risk or benefit that was seen, not of its initiative. */
const revision = z.number().int().positive();

const riskWords = {
  title,
  probability: riskStep,
  impact: riskStep,
  owner: z.string().trim().max(200).optional(),
  response: z.string().trim().max(2000).default(''),
  due: dayText.optional(),
  state: riskStateText.default('open'),
};

const benefitWords = {
  title,
  kpiId: z.number().int().positive().optional(),
  /** That of the KPI is taken where one is named. */
  unit: z.string().trim().max(50).default(''),
  /** The newest reading of the KPI is taken where one is named and nothing is said. */
  baseline: z.number().finite().optional(),
  expected: z.number().finite(),
  reviewOn: dayText,
};

const tags = ['Execution'];
const one = '/execution/initiatives/{id}';
const ends = idInput.extend({ needsId: z.coerce.number().int().positive() });

/** Risks, dependencies and benefits; each answers with the initiative as it is then. */
export const prospectsContract = {
  addRisk: oc
    .route({
      method: 'POST',
      path: `${one}/risks`,
      tags,
      summary: 'Say what may go wrong',
      successStatus: 201,
    })
    .input(idInput.extend(riskWords))
    .output(initiativeDetail),
  changeRisk: oc
    .route({
      method: 'PUT',
      path: '/execution/risks/{id}',
      tags,
      summary: 'Change a risk: probability, impact, owner, response, due date, state',
    })
    .input(idInput.extend({ ...riskWords, revision }))
    .output(initiativeDetail),
  addDependency: oc
    .route({
      method: 'PUT',
      path: `${one}/needs/{needsId}`,
      tags,
      summary: 'Say that another initiative has to be done first; a circle is refused and named',
    })
    .input(ends.extend({ why: z.string().trim().max(1000).default('') }))
    .output(initiativeDetail),
  removeDependency: oc
    .route({
      method: 'DELETE',
      path: `${one}/needs/{needsId}`,
      tags,
      summary: 'Say that it does not need the other one any more',
    })
    .input(ends)
    .output(initiativeDetail),
  addBenefit: oc
    .route({
      method: 'POST',
      path: `${one}/benefits`,
      tags,
      summary: 'Say what it is to bring, which KPI measures it and when that is looked at',
      successStatus: 201,
    })
    .input(idInput.extend(benefitWords))
    .output(initiativeDetail),
  changeBenefit: oc
    .route({
      method: 'PUT',
      path: '/execution/benefits/{id}',
      tags,
      summary: 'Change a benefit that nobody has judged yet',
    })
    .input(idInput.extend({ ...benefitWords, revision }))
    .output(initiativeDetail),
  judgeBenefit: oc
    .route({
      method: 'POST',
      path: '/execution/benefits/{id}/verdict',
      tags,
      summary: 'Say whether a benefit came; the verdict stays',
    })
    .input(
      idInput.extend({
        outcome: benefitOutcomeText,
        /** The newest reading is taken where a KPI measures it. */
        value: z.number().finite().optional(),
        words: z.string().trim().min(1).max(2000),
        revision,
      }),
    )
    .output(initiativeDetail),
};
