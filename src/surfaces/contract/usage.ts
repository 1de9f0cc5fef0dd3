// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { scopeText, usage } from './compliance.ts';
import { idInput, pageInput, pageOf } from './page.ts';

const whereUsedFilter = {
  /** `pkg:npm/lodash`; a version in it means just that version. */
  package: z.string().min(5).max(2000),
  /** VERS, or the ecosystem's own notation: `<4.17.21`. */
  range: z.string().min(1).max(5000).optional(),
  scope: scopeText.optional(),
  direct: z.stringbool().or(z.boolean()).optional(),
};
export const whereUsedFilterInput = z.object(whereUsedFilter);
export type WhereUsedFilter = z.infer<typeof whereUsedFilterInput>;

const placedUsage = usage.extend({
  component: z.object({ id: z.number(), version: z.string().optional() }),
});
export type PlacedUsageReply = z.infer<typeof placedUsage>;

const versionInUse = z.object({
  id: z.number(),
  purl: z.string(),
  version: z.string().optional(),
  usages: z.number().int(),
  repositories: z.number().int(),
});
export type VersionInUseReply = z.infer<typeof versionInUse>;

const namedVersion = z.object({
  id: z.number(),
  purl: z.string(),
  name: z.string(),
  version: z.string().optional(),
});

const componentGraph = z.object({
  repository: z.object({ id: z.number(), name: z.string() }),
  /** The component in question first, then what asks for it, nearest first. */
  nodes: z.array(
    namedVersion.extend({
      direct: z.boolean(),
      /** Steps above the component in question, which is at 0. */
      depth: z.number().int(),
    }),
  ),
  edges: z.array(z.object({ from: z.number(), to: z.number() })),
  /** How many more components ask for it than `nodes` shows. */
  leftOut: z.number().int(),
  asksFor: z.array(namedVersion),
});
export type ComponentGraphReply = z.infer<typeof componentGraph>;

export const usageContract = {
  graph: oc
    .route({
      method: 'GET',
      path: '/compliance/components/{id}/graph',
      tags: ['Compliance'],
      summary:
        'What asks for a component in one repository, by however many steps, and what it asks for',
    })
    .input(idInput.extend({ repositoryId: z.coerce.number().int().positive() }))
    .output(componentGraph),
  whereUsed: oc
    .route({
      method: 'GET',
      path: '/compliance/where-used',
      tags: ['Compliance'],
      summary: 'Every place where a package is used, in any version or in those of a range',
    })
    .input(z.object({ ...pageInput, ...whereUsedFilter }))
    .output(pageOf(placedUsage).extend({ versions: z.array(versionInUse) })),
};
