// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText, listOf } from './page.ts';

export const fitText = z.enum(['fits', 'does-not-fit', 'unknown']);
export const factText = z.enum(['licence', 'advisories', 'maintained']);

export const mustHave = z.object({
  /** Stable within its adoption. */
  key: z.string(),
  title: z.string(),
  /** What answers it; people do where it is absent. */
  fact: factText.optional(),
});
const facts = z.object({
  version: z.string().optional(),
  componentId: z.number().optional(),
  repositories: z.number().int().optional(),
  license: z
    .object({
      expression: z.string(),
      verdict: z.enum(['allowed', 'needs-review', 'forbidden', 'unknown']),
      reason: z.string(),
      source: z.string(),
    })
    .optional(),
  advisories: z
    .object({
      critical: z.number().int(),
      high: z.number().int(),
      medium: z.number().int(),
      low: z.number().int(),
      names: listOf(z.string()),
    })
    .optional(),
  health: z.object({
    latestAt: instantText.optional(),
    daysSinceCommit: z.number().optional(),
    daysSinceRelease: z.number().optional(),
    maintainers: z.number().optional(),
    absenceFactor: z.number().optional(),
    daysToFirstResponse: z.number().optional(),
    deprecated: z.string().optional(),
    isArchived: z.boolean().optional(),
  }),
  toFindOut: listOf(z.string()),
});

const backed = { evidence: z.string(), link: z.string().optional(), by: z.string() };
export const candidate = z.object({
  id: z.number(),
  name: z.string(),
  purl: z.string().optional(),
  repository: z.string().optional(),
  note: z.string(),
  /** By key of the criterion. */
  scores: z
    .record(z.string(), z.object({ score: z.number().int(), ...backed, at: instantText }))
    .readonly(),
  leftOut: z.string().optional(),
  facts,
  fit: z.object({
    verdict: fitText,
    mustHaves: listOf(mustHave.extend({ ...backed, by: z.string().optional(), answer: fitText })),
  }),
  revision: z.number().int(),
});
