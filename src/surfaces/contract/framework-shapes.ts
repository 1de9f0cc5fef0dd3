// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText, listOf } from './page.ts';

/** `YYYY-MM-DD`. */
const dayText = z.string();
export const claimStateText = z.enum(['yes', 'partly', 'no', 'not-applicable']);
const itemStateText = z.enum([
  'proven',
  'partly',
  'claimed',
  'contradicted',
  'expired',
  'open',
  'not-applicable',
]);
const itemKindText = z.enum([
  'goal',
  'level',
  'activity',
  'requirement',
  'evidence',
  'point',
  'kpi',
  'box',
]);
const strength = z.enum(['whole', 'part']);

const readiness = z.object({
  /** Items asked, without those that do not apply. */
  asked: z.number().int(),
  counts: z.record(itemStateText, z.number().int()).readonly(),
  /** 0 to 1; absent where nothing applies. */
  provenRatio: z.number().optional(),
});

export const framework = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  version: z.string(),
  status: z.enum(['draft', 'current', 'withdrawn']),
  about: z.string(),
  license: z.string(),
  source: z.string(),
  /** How long a claim holds; absent: until another is made. */
  validityMonths: z.number().int().optional(),
  isLadder: z.boolean(),
  /** Id of the next version. */
  successor: z.string().optional(),
  readiness: readiness.extend({
    /** Levels of a ladder that are reached. */
    reached: listOf(z.string()).optional(),
  }),
});

const namedItem = z.object({
  /** `framework/item`. */
  key: z.string(),
  id: z.string(),
  title: z.string(),
});

const placedItem = namedItem.extend({
  framework: z.string(),
  frameworkName: z.string(),
  state: itemStateText,
});

export const frameworkDetail = framework.extend({
  /** In the order of the framework, headings before what stands under them. */
  items: listOf(
    namedItem.extend({
      parent: z.string().optional(),
      kind: itemKindText,
      summary: z.string(),
      proof: z.string(),
      /** A heading is not asked; it is as good as what stands under it. */
      isAsked: z.boolean(),
      state: itemStateText.optional(),
      readiness: readiness.optional(),
      missing: z.string().optional(),
    }),
  ),
  /** What to do next, in order; headings that lead to each other are one step. */
  steps: listOf(
    z.object({
      headings: listOf(namedItem),
      missing: listOf(namedItem),
      waitsFor: listOf(namedItem),
      /** Items of other frameworks that proof of this would prove too. */
      alsoProves: z.number().int(),
    }),
  ),
});

const evidenceFields = {
  id: z.number(),
  title: z.string(),
  note: z.string(),
  owner: z.string(),
  url: z.string().optional(),
  file: z
    .object({
      /** SHA-256, lower-case hex. */
      hash: z.string(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
    })
    .optional(),
  /** Keys of the items it was given for. */
  items: listOf(z.string()),
  validFrom: dayText,
  /** The last day counts; absent: it does not end. */
  validTo: dayText.optional(),
  madeAt: instantText,
  madeBy: z.string(),
  /** Counts the changes; a change says which one it was made on, in If-Match or here. */
  revision: z.number().int(),
};

export const evidence = z.object({
  ...evidenceFields,
  isValid: z.boolean(),
  /** What it speaks for as a whole, over the crosswalk too. */
  proves: listOf(placedItem),
});

export const itemDetail = namedItem.extend({
  framework: z.string(),
  frameworkName: z.string(),
  kind: itemKindText,
  summary: z.string(),
  proof: z.string(),
  above: namedItem.optional(),
  state: itemStateText,
  missing: z.string(),
  next: z.string(),
  /** Newest first. */
  claims: listOf(
    z.object({
      id: z.number(),
      unit: z.string(),
      assessor: z.string(),
      state: claimStateText,
      comment: z.string(),
      at: instantText,
      actor: z.string(),
      origin: z.string().optional(),
      needsReview: z.boolean(),
      lastDay: dayText.optional(),
      /** The newest of its assessor, and not run out. */
      counts: z.boolean(),
    }),
  ),
  evidence: listOf(
    z.object({
      evidence: z.object(evidenceFields),
      strength,
      isValid: z.boolean(),
      /** The item it was given for, where it is another. */
      via: placedItem.optional(),
    }),
  ),
  live: listOf(
    z.object({
      query: z.string(),
      question: z.string(),
      answer: z.enum(['yes', 'no', 'unknown', 'not-applicable']),
      sentence: z.string(),
      /** Path of the page with the rows. */
      to: z.string(),
      proves: strength,
      via: placedItem.optional(),
    }),
  ),
  links: listOf(
    z.object({
      item: placedItem,
      relation: z.enum(['equal', 'covers', 'covered-by', 'partly', 'related']),
      theme: z.string(),
      why: z.string(),
    }),
  ),
});

export const expiry = z.object({
  kind: z.enum(['evidence', 'claim']),
  evidenceId: z.number().optional(),
  title: z.string(),
  owner: z.string(),
  unit: z.string(),
  lastDay: dayText,
  isOver: z.boolean(),
  items: listOf(placedItem),
});

export const importedBoard = z.object({
  /** Of the handbook that the board follows. */
  version: z.string(),
  points: z.number().int(),
  ticked: z.number().int(),
  claims: z.number().int(),
  /** Items of which the same was said already. */
  already: z.number().int(),
  /** Claims whose point was placed by its position, because its words were not known. */
  toReview: z.number().int(),
  problems: listOf(z.string()),
});

export const upgradeOutcome = z.object({
  from: z.string(),
  to: z.string(),
  carried: z.number().int(),
  toReview: z.number().int(),
  already: z.number().int(),
  kept: z.number().int(),
  isNew: listOf(namedItem),
  validityMonths: z.object({
    from: z.number().int().optional(),
    to: z.number().int().optional(),
  }),
});
