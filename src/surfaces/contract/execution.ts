// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { prospectsContract } from './execution-prospects.ts';
import {
  accrualText,
  actual,
  costKindText,
  currencyTotal,
  dayText,
  deliveries,
  givenIn,
  importedActuals,
  type initiative,
  money,
  partner,
  stateText,
} from './execution-shapes.ts';
import { initiativeDetail } from './initiative-detail.ts';
import { idInput, listOf, pageInput, pageOf } from './page.ts';
import { portfolioItem, portfolioRisk } from './prospect-shapes.ts';

export type InitiativeReply = z.infer<typeof initiative>;
export type PortfolioItemReply = z.infer<typeof portfolioItem>;
export type InitiativeDetailReply = z.infer<typeof initiativeDetail>;
export type CurrencyTotalReply = z.infer<typeof currencyTotal>;
export type DeliveriesReply = z.infer<typeof deliveries>;
export type RiskReply = InitiativeDetailReply['risks'][number];
export type BenefitReply = InitiativeDetailReply['benefits'][number];
export type ActualReply = z.infer<typeof actual>;

const title = z.string().trim().min(1).max(200);
const name = z.string().trim().max(200).optional();
const words = {
  title,
  why: z.string().trim().max(5000).default(''),
  objectiveId: z.number().int().positive().optional(),
  sponsor: name,
  lead: name,
  worth: z.number().int().min(1).max(5).optional(),
  partners: z.array(partner).max(20).default([]),
};
const reason = z.string().trim().max(1000).optional();
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();
const done = z.number().int().min(0).max(100);

const plannedMilestone = z.object({
  /** Left out of a new one. */
  id: z.number().int().positive().optional(),
  title,
  weight: z.number().int(),
  start: dayText,
  finish: dayText,
  accrual: accrualText.default('linear'),
});

/** Hours and a rate for each, or an amount. */
/** That of the initiative where it is left out; any other needs `givenIn` with a rate. */
const otherCurrency = z.string().trim().toUpperCase().length(3).optional();
const plannedLine = z.object({
  title,
  kind: costKindText,
  hours: z.number().int().positive().optional(),
  rate: money.nonnegative().optional(),
  amount: money.nonnegative().optional(),
  currency: otherCurrency,
  givenIn: givenIn.optional(),
});

const tags = ['Execution'];
const one = '/execution/initiatives/{id}';
export const executionContract = {
  ...prospectsContract,
  initiatives: oc
    .route({
      method: 'GET',
      path: '/execution/initiatives',
      tags,
      summary: 'All initiatives with earned value, sums by currency, and how they were delivered',
    })
    .input(z.object({ objectiveId: z.coerce.number().int().positive().optional() }))
    .output(
      z.object({
        items: listOf(portfolioItem),
        /** Open risks, the gravest first. */
        risks: listOf(portfolioRisk),
        totals: listOf(currencyTotal),
        deliveries,
      }),
    ),
  initiative: oc
    .route({
      method: 'GET',
      path: one,
      tags,
      summary: 'One initiative: plan, baselines, earned value, S-curve and trail (ETag)',
    })
    .input(idInput)
    .output(initiativeDetail),
  add: oc
    .route({
      method: 'POST',
      path: '/execution/initiatives',
      tags,
      summary: 'Write down an idea (Idempotency-Key)',
      successStatus: 201,
    })
    .input(z.object({ ...words, currency: z.string().trim().toUpperCase().length(3) }))
    .output(initiativeDetail),
  change: oc
    .route({
      method: 'PUT',
      path: one,
      tags,
      summary: 'Change title, reason, objective, sponsor, lead, worth and partners (If-Match)',
    })
    .input(idInput.extend({ ...words, revision }))
    .output(initiativeDetail),
  move: oc
    .route({
      method: 'POST',
      path: `${one}/state`,
      tags,
      summary: 'Take it to another state; approving freezes its plan as baseline 1 (If-Match)',
    })
    .input(idInput.extend({ to: stateText, reason, approver: name, revision }))
    .output(initiativeDetail),
  changePlan: oc
    .route({
      method: 'PUT',
      path: `${one}/plan`,
      tags,
      summary:
        'Put a plan in the place of the present one; a re-baseline asks for reason and approver (If-Match)',
    })
    .input(
      idInput.extend({
        milestones: z.array(plannedMilestone).max(200),
        budget: z.array(plannedLine).max(500),
        reason,
        approver: name,
        revision,
      }),
    )
    .output(initiativeDetail),
  shift: oc
    .route({
      method: 'POST',
      path: `${one}/shift`,
      tags,
      summary:
        'Move what is not done by days; once approved it asks for reason and approver (If-Match)',
    })
    .input(
      idInput.extend({
        days: z.number().int(),
        /** Only this one; all that are not done where it is left out. */
        milestoneId: z.number().int().positive().optional(),
        reason,
        approver: name,
        revision,
      }),
    )
    .output(initiativeDetail),
  claimProgress: oc
    .route({
      method: 'POST',
      path: '/execution/milestones/{id}/progress',
      tags,
      summary: 'Say how much of a milestone is done, in per cent; kept beside what was said before',
    })
    .input(idInput.extend({ done, comment: z.string().trim().max(1000).default('') }))
    .output(initiativeDetail),
  follow: oc
    .route({
      method: 'PUT',
      path: '/execution/milestones/{id}/items',
      tags,
      summary:
        'Let a milestone follow issues and change requests; how many of them are done is its progress',
    })
    .input(
      idInput.extend({
        /** Their addresses; none: people say again how far it is. */
        items: z.array(z.string().trim().max(2000)).max(200),
      }),
    )
    .output(initiativeDetail),
  actuals: oc
    .route({
      method: 'GET',
      path: `${one}/actuals`,
      tags,
      summary: 'What was booked, latest first',
    })
    .input(idInput.extend(pageInput))
    .output(pageOf(actual)),
  bookActual: oc
    .route({
      method: 'POST',
      path: `${one}/actuals`,
      tags,
      summary: 'Book what was spent or given',
    })
    .input(
      idInput.extend({
        on: dayText,
        /** Left out where it is given in another currency. */
        amount: money.optional(),
        what: title.max(500),
        kind: costKindText,
        currency: otherCurrency,
        givenIn: givenIn.optional(),
      }),
    )
    .output(initiativeDetail),
  importActuals: oc
    .route({
      method: 'POST',
      path: `${one}/actuals/import`,
      tags,
      summary: 'Book the rows of a CSV; bad rows are named, and the same rows are booked once',
    })
    .input(
      idInput.extend({
        csv: z.string().max(4_000_000),
        fileName: z.string().trim().min(1).max(300).default('actuals.csv'),
      }),
    )
    .output(importedActuals),
};
