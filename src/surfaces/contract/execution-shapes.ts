// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText, listOf } from './page.ts';

export const stateText = z.enum([
  'idea',
  'business-case',
  'approved',
  'in-flight',
  'on-hold',
  'delivered',
  'closed',
  'cancelled',
]);
export const costKindText = z.enum(['people', 'cash', 'sponsorship', 'in-kind']);
export const accrualText = z.enum(['linear', 'at-finish', 'half-at-start']);
/** `YYYY-MM-DD`. */
export const dayText = z.string();
/** Integer minor units of the currency: cents of EUR, yen of JPY. */
export const money = z.number().int();

/** Why a figure is not available, by its name. */
const missing = z.record(z.string(), z.string()).readonly();

const rolledUp = {
  bac: money,
  pv: money,
  ev: money,
  /** Absent while nothing is booked, which is not the same as 0. */
  ac: money.optional(),
  sv: money,
  cv: money.optional(),
  spi: z.number().optional(),
  cpi: z.number().optional(),
  /** `bac / cpi`. */
  eac: money.optional(),
  /** `ac + bac - ev`. */
  eacAtPlannedCost: money.optional(),
  /** `ac + (bac - ev) / (cpi * spi)`. */
  eacWithSchedule: money.optional(),
  etc: money.optional(),
  vac: money.optional(),
  tcpi: z.number().optional(),
  missing,
};

const value = z.object({
  ...rolledUp,
  /** Earned schedule in days from the planned start. */
  es: z.number(),
  spiTime: z.number().optional(),
  forecastFinish: dayText.optional(),
});

export const initiative = z.object({
  id: z.number(),
  title: z.string(),
  why: z.string(),
  objectiveId: z.number().optional(),
  objectiveTitle: z.string().optional(),
  sponsor: z.string().optional(),
  lead: z.string().optional(),
  /** ISO 4217. */
  currency: z.string(),
  /** Digits of the currency behind the decimal point. */
  minorDigits: z.number().int(),
  state: stateText,
  madeAt: instantText,
  madeBy: z.string(),
  endedAt: instantText.optional(),
  /** Counts the changes of words, state and plan; a change says which one it was made on, in If-Match or here. */
  revision: z.number().int(),
  status: z.enum(['on-track', 'watch', 'in-trouble', 'not-available']),
  reasons: listOf(z.string()),
  start: dayText.optional(),
  finish: dayText.optional(),
  budget: money,
  budgetInKind: money,
  spent: money.optional(),
  givenInKind: money,
  /** Earned value; absent before a plan is approved. */
  value: value.optional(),
  /** How often the end was put off, and from the first plan to the present one. */
  slips: z.object({ times: z.number().int(), days: z.number().int() }),
  openRisks: z.number().int(),
  /** The gravest risk that is open. */
  worstRisk: z
    .object({
      title: z.string(),
      exposure: z.number().int(),
      level: z.enum(['low', 'medium', 'high']),
    })
    .optional(),
});

const milestone = z.object({
  id: z.number(),
  title: z.string(),
  weight: z.number().int(),
  start: dayText,
  finish: dayText,
  accrual: accrualText,
});

const budgetLine = z.object({
  title: z.string(),
  kind: costKindText,
  hours: z.number().int().optional(),
  rate: money.optional(),
  amount: money,
});

const claim = z.object({
  at: instantText,
  /** Per cent. */
  done: z.number().int(),
  comment: z.string(),
  actor: z.string(),
});

/** From 1 to 5. */
export const riskStep = z.number().int().min(1).max(5);
export const riskStateText = z.enum(['open', 'happened', 'closed']);
const risk = z.object({
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
const neighbour = initiative
  .pick({ id: true, title: true, state: true, status: true, start: true, finish: true })
  .extend({
    forecastFinish: dayText.optional(),
    why: z.string(),
    /** Why the dates do not fit; absent where they do. */
    misfit: z.string().optional(),
  });

export const benefitOutcomeText = z.enum(['reached', 'partly', 'missed']);
const benefit = z.object({
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

export const initiativeDetail = initiative.extend({
  risks: listOf(risk),
  benefits: listOf(benefit),
  needs: listOf(neighbour),
  neededBy: listOf(neighbour),
  /** The states it may go to. */
  next: listOf(stateText),
  milestones: listOf(
    milestone.extend({
      /** Per cent, as somebody claimed last. */
      done: z.number().int(),
      isLate: z.boolean(),
      claims: listOf(claim),
    }),
  ),
  lines: listOf(budgetLine),
  /** Newest first. */
  baselines: listOf(
    z.object({
      version: z.number().int(),
      at: instantText,
      reason: z.string(),
      approver: z.string(),
      actor: z.string(),
      milestones: listOf(milestone),
      lines: listOf(budgetLine),
      finish: dayText.optional(),
      budget: money,
    }),
  ),
  /** Planned, earned and spent by the end of each day; `earlier` is what older baselines planned, oldest first. */
  curve: listOf(
    z.object({
      day: dayText,
      pv: money,
      ev: money.optional(),
      ac: money.optional(),
      earlier: listOf(money),
    }),
  ),
  trail: listOf(z.object({ at: instantText, actor: z.string(), sentence: z.string() })),
});

export const currencyTotal = z.object({
  ...rolledUp,
  currency: z.string(),
  minorDigits: z.number().int(),
  initiatives: z.number().int(),
});

/** Against the plan that was approved first. */
export const deliveries = z.object({
  delivered: z.number().int(),
  onTime: z.number().int(),
  withinBudget: z.number().int(),
  both: z.number().int(),
  /** Whether these kept their budget is not known. */
  withoutActuals: z.number().int(),
});

export const actual = z.object({
  id: z.number(),
  on: dayText,
  /** Below 0 for what came back. */
  amount: money,
  what: z.string(),
  kind: costKindText,
  bookedAt: instantText,
  actor: z.string(),
  fileName: z.string().optional(),
});

export const importedActuals = z.object({
  booked: z.number().int(),
  /** Rows that an earlier import booked. */
  already: z.number().int(),
  /** Rows that were left out. */
  problems: listOf(z.object({ line: z.number().int(), message: z.string() })),
});
