// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { type AdoptionFile, AdoptionShape } from './adoption-shape.ts';
import {
  PeopleShape,
  type PersonFile,
  type RadarFile,
  RadarShape,
  roles,
  team,
} from './people-shapes.ts';
import { currency, day, direction, id, moment, money, text, title } from './scalars.ts';

const StrategyShape = z.strictObject({
  mission: text.describe('What the office is for. Left out: none yet.').optional(),
});

const KpisShape = z.strictObject({
  kpis: z.array(
    z.strictObject({
      id,
      name: title,
      metric: text.describe('Id of a metric of the catalogue.'),
      repository: text
        .describe('Name of a repository; left out: the whole organisation.')
        .optional(),
      windowDays: z.number().int().positive(),
      direction,
      target: z.number().optional(),
      retired: z.literal(true).describe('Off the board.').optional(),
    }),
  ),
});

const keyResult = z.strictObject({
  id,
  title,
  kpi: id.describe('The KPI whose readings are its values.').optional(),
  initiative: id.describe('The initiative whose milestones drive it.').optional(),
  unit: text,
  direction,
  baseline: z.number().optional(),
  target: z.number(),
  start: moment,
  due: moment,
  weight: z.number().positive(),
});

const ObjectiveShape = z.strictObject({
  id,
  title,
  why: text,
  owner: text.optional(),
  partOf: id.describe('The objective that it is a part of.').optional(),
  position: z.number().int().describe('Place in the list; read when it is made.'),
  start: moment,
  due: moment,
  closing: z
    .strictObject({
      at: moment,
      outcome: z.enum(['reached', 'partly', 'missed', 'dropped']),
      words: text,
    })
    .optional(),
  keyResults: z.array(keyResult),
});

const milestone = z.strictObject({
  id,
  title,
  weight: z.number().int().positive(),
  start: day,
  finish: day,
  earned: z.enum(['linear', 'at-finish', 'half-at-start']),
  follows: z
    .array(z.url())
    .describe('Issues and change requests that say how far it is.')
    .optional(),
});

const plan = {
  milestones: z.array(milestone),
  budget: z.array(
    z.strictObject({
      title,
      kind: z.enum(['people', 'cash', 'sponsorship', 'in-kind']),
      hours: z.number().int().positive().optional(),
      rate: money.optional(),
      amount: money,
      givenIn: z
        .strictObject({ currency, amount: money, rate: text, on: day })
        .describe('In another currency, and by which rate of which day it came to the amount.')
        .optional(),
    }),
  ),
};

const risk = z.strictObject({
  id,
  title,
  probability: z.number().int().min(1).max(5),
  impact: z.number().int().min(1).max(5),
  owner: text.optional(),
  response: text,
  due: day.optional(),
  state: z.enum(['open', 'happened', 'closed']),
});

const benefit = z.strictObject({
  id,
  title,
  kpi: id.optional(),
  unit: text,
  baseline: z.number().optional(),
  expected: z.number(),
  reviewOn: day,
  verdict: z
    .strictObject({
      outcome: z.enum(['reached', 'partly', 'missed']),
      value: z.number().optional(),
      words: text,
      at: moment,
      by: text,
    })
    .optional(),
});

const InitiativeShape = z.strictObject({
  id,
  title,
  why: text,
  objective: id.optional(),
  sponsor: text.optional(),
  lead: text.optional(),
  worth: z
    .number()
    .int()
    .min(1)
    .max(5)
    .describe('How much it matters, as people judge.')
    .optional(),
  partners: z
    .array(z.strictObject({ name: title, percent: z.number().int().min(1).max(100) }))
    .describe('Who carries which share of it with us; the rest is ours.')
    .optional(),
  currency,
  state: z.enum([
    'idea',
    'business-case',
    'approved',
    'in-flight',
    'on-hold',
    'delivered',
    'closed',
    'cancelled',
  ]),
  ended: moment.optional(),
  ...plan,
  needs: z.array(z.strictObject({ initiative: id, why: text })),
  team,
  roles,
  risks: z.array(risk),
  benefits: z.array(benefit),
  baselines: z
    .array(z.strictObject({ at: moment, reason: text, approver: text, actor: text, ...plan }))
    .describe('Plans as they were approved, oldest first; they are never changed.'),
});

const DecisionShape = z.strictObject({
  id,
  question: z.string().trim().min(1).max(500),
  options: z.array(z.strictObject({ title, note: text })),
  choice: text.optional(),
  reasons: text,
  decidedBy: text.optional(),
  decidedOn: day.optional(),
  neededBy: day.optional(),
  insteadOf: id.describe('The decision that it takes the place of.').optional(),
  about: z.array(
    z.union([
      z.strictObject({ objective: id }),
      z.strictObject({ initiative: id }),
      z.strictObject({ kpi: id }),
      z.strictObject({ adoption: id }),
    ]),
  ),
});

const ClaimsShape = z.strictObject({
  framework: text,
  claims: z.array(
    z.strictObject({
      item: z.string().regex(/^[^/]+\/.+$/, 'framework/item, like iso-5230-2020/3.1.1.1'),
      unit: text.describe('Empty: the whole organisation.'),
      assessor: z.string().min(1),
      state: z.enum(['yes', 'partly', 'no', 'not-applicable']),
      comment: text,
      at: moment,
    }),
  ),
});

export type KpiFile = z.infer<typeof KpisShape>['kpis'][number];
export type ObjectiveFile = z.infer<typeof ObjectiveShape>;
export type KeyResultFile = ObjectiveFile['keyResults'][number];
export type InitiativeFile = z.infer<typeof InitiativeShape>;
export type PlanFile = Pick<InitiativeFile, 'milestones' | 'budget'>;
export type DecisionFile = z.infer<typeof DecisionShape>;
export type ClaimFile = z.infer<typeof ClaimsShape>['claims'][number];

/** A whole strategy, every list in the order of its names. */
export interface StrategyFolder {
  readonly mission?: string | undefined;
  readonly kpis: readonly KpiFile[];
  readonly objectives: readonly ObjectiveFile[];
  readonly initiatives: readonly InitiativeFile[];
  readonly decisions: readonly DecisionFile[];
  readonly claims: readonly ClaimFile[];
  readonly adoptions: readonly AdoptionFile[];
  readonly people: readonly PersonFile[];
  readonly radar: RadarFile;
}

/** Which files there are, by the name of a schema: one file, or one of a folder. */
export const FILES = {
  strategy: { path: /^strategy\.yaml$/, shape: StrategyShape },
  kpis: { path: /^kpis\.yaml$/, shape: KpisShape },
  objective: { path: /^objectives\/[^/]+\.yaml$/, shape: ObjectiveShape },
  initiative: { path: /^initiatives\/[^/]+\.yaml$/, shape: InitiativeShape },
  decision: { path: /^decisions\/[^/]+\.yaml$/, shape: DecisionShape },
  claims: { path: /^frameworks\/[^/]+\.yaml$/, shape: ClaimsShape },
  adoption: { path: /^adoptions\/[^/]+\.yaml$/, shape: AdoptionShape },
  people: { path: /^people\.yaml$/, shape: PeopleShape },
  radar: { path: /^radar\.yaml$/, shape: RadarShape },
} as const;
