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

/** Money as it was given in another currency; the amount beside it is what that comes to. */
export const givenIn = z.object({
  /** ISO 4217. */
  currency: z.string().trim().toUpperCase().length(3),
  /** Minor units of that currency. */
  amount: money,
  /** What one unit of it is worth in the initiative's currency: `0.9235`. */
  rate: z.string().trim().max(30),
  /** The day of the rate. */
  on: dayText,
});

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

/** An organisation that carries a share; the rest is ours. */
export const partner = z.object({
  name: z.string().trim().min(1).max(200),
  percent: z.number().int().min(1).max(100),
});

export const initiative = z.object({
  id: z.number(),
  title: z.string(),
  why: z.string(),
  objectiveId: z.number().optional(),
  objectiveTitle: z.string().optional(),
  sponsor: z.string().optional(),
  lead: z.string().optional(),
  /** How much it matters, 1 to 5, as people judge. */
  worth: z.number().int().optional(),
  partners: listOf(partner),
  /** Who carries what of the budget, ours first and without a name; empty where nobody carries a share with us. */
  shares: listOf(
    z.object({ name: z.string().optional(), percent: z.number().int(), budget: money }),
  ),
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
  givenIn: givenIn.optional(),
  what: z.string(),
  kind: costKindText,
  /** Behind it, where somebody said them. */
  hours: z.number().optional(),
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
