// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';
import { policy, policyText, policyTrial, severityText } from './policy-shapes.ts';

const verdictText = z.enum(['allowed', 'needs-review', 'forbidden', 'unknown']);
export const scopeText = z.enum(['runtime', 'dev', 'test', 'build', 'optional', 'platform']);
const originText = z.enum(['own', 'fixture', 'example', 'vendored']);

const namedRepository = z.object({ id: z.number(), name: z.string() });

const componentRow = z.object({
  id: z.number(),
  purl: z.string(),
  ecosystem: z.string(),
  name: z.string(),
  version: z.string().optional(),
  /** Effective SPDX expression; absent while unknown. */
  license: z.string().optional(),
  licenseClass: z.string(),
  /** Worst verdict over the contexts it is used in. */
  verdict: verdictText,
  scopes: z.array(scopeText),
  direct: z.boolean(),
  repositories: z.number().int(),
  openFindings: z.number().int(),
});
export type ComponentRowReply = z.infer<typeof componentRow>;

const findingRow = z.object({
  id: z.number(),
  rule: z.string(),
  title: z.string(),
  severity: severityText,
  /** `waived`: somebody answers for it until a day. */
  state: z.enum(['open', 'waived', 'gone']),
  repository: namedRepository,
  component: z.object({
    id: z.number(),
    purl: z.string(),
    name: z.string(),
    version: z.string().optional(),
  }),
  license: z.string().optional(),
  /** The weakness that it is about, and the version that is free of it. */
  vulnerability: z.object({ id: z.number(), name: z.string(), summary: z.string() }).optional(),
  fixedIn: z.string().optional(),
  /** What covers it now; open again from `expiresAt` on. */
  waiver: z.object({ id: z.number(), expiresAt: instantText }).optional(),
  /** What was found, and which operand or choice of the expression decided it. */
  message: z.string(),
  howToFix: z.string(),
  openedAt: instantText,
  lastSeenAt: instantText,
  goneAt: instantText.optional(),
  /** How often it had gone and came back. */
  returned: z.number().int(),
});
export type FindingRowReply = z.infer<typeof findingRow>;

export const usage = z.object({
  repository: namedRepository,
  path: z.string(),
  line: z.number().int(),
  scope: scopeText,
  direct: z.boolean().optional(),
  origin: originText,
  range: z.string().optional(),
  /** Shortest chain of purls from a direct component to this one, both included; empty where the files cannot say. */
  via: z.array(z.string()),
});
export type UsageReply = z.infer<typeof usage>;

const componentDetail = componentRow.extend({
  /** Web addresses where it takes money, as locks and manifests say. */
  funding: z.array(z.string()),
  integrity: z.string().optional(),
  source: z.string().optional(),
  licenseChain: z.array(
    z.object({
      step: z.enum([
        'declared',
        'normalised',
        'installed',
        'registry',
        'detected',
        'curated',
        'concluded',
        'effective',
      ]),
      value: z.string().optional(),
      /** Where it comes from, in words: the file and line, the table, the choice of an OR. */
      source: z.string(),
    }),
  ),
  verdicts: z.array(
    z.object({
      context: z.string(),
      verdict: verdictText,
      rule: z.string().optional(),
      reason: z.string(),
    }),
  ),
  usages: z.array(usage),
  otherVersions: z.array(
    z.object({ id: z.number(), version: z.string().optional(), repositories: z.number().int() }),
  ),
  findings: z.array(findingRow),
});
export type ComponentDetailReply = z.infer<typeof componentDetail>;

const componentFilter = {
  search: z.string().max(200).optional(),
  ecosystem: z.string().max(40).optional(),
  license: z.string().max(500).optional(),
  verdict: verdictText.optional(),
  scope: scopeText.optional(),
  origin: originText.optional(),
  /** `no-license`: not known; `no-version`: a range that nothing locks; `open-findings`: a rule minds it. */
  problem: z.enum(['no-license', 'no-version', 'open-findings']).optional(),
  direct: z.stringbool().or(z.boolean()).optional(),
  repositoryId: z.coerce.number().int().positive().optional(),
  productId: z.coerce.number().int().positive().optional(),
};
export const componentFilterInput = z.object(componentFilter);
export type ComponentFilter = z.infer<typeof componentFilterInput>;

const findingFilter = {
  search: z.string().max(200).optional(),
  state: z.enum(['open', 'waived', 'gone']).optional(),
  about: z.enum(['weaknesses', 'other']).optional(),
  waiverId: z.coerce.number().int().positive().optional(),
  severity: severityText.optional(),
  rule: z.string().max(100).optional(),
  repositoryId: z.coerce.number().int().positive().optional(),
  productId: z.coerce.number().int().positive().optional(),
};
export const findingFilterInput = z.object(findingFilter);
export type FindingFilter = z.infer<typeof findingFilterInput>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));

const tags = ['Compliance'];
export const complianceContract = {
  components: oc
    .route({
      method: 'GET',
      path: '/compliance/components',
      tags,
      summary: 'Inventory: every component version in use',
    })
    .input(
      z.object({
        ...pageInput,
        ...componentFilter,
        sort: z.enum(['name', 'repositories', 'license', 'verdict']).default('name'),
        order: z.enum(['asc', 'desc']).default('asc'),
      }),
    )
    .output(pageOf(componentRow)),
  facets: oc
    .route({
      method: 'GET',
      path: '/compliance/components/facets',
      tags,
      summary: 'Counts by ecosystem, licence, verdict, scope, problem and product under a filter',
    })
    .input(componentFilterInput)
    .output(
      z.object({
        ecosystem: facet,
        license: facet,
        verdict: facet,
        scope: facet,
        problem: facet,
        product: facet,
      }),
    ),
  component: oc
    .route({
      method: 'GET',
      path: '/compliance/components/{id}',
      tags,
      summary: 'One component version: licence chain, verdicts, where used and why',
    })
    .input(idInput)
    .output(componentDetail),
  findings: oc
    .route({ method: 'GET', path: '/compliance/findings', tags, summary: 'Findings, worst first' })
    .input(z.object({ ...pageInput, ...findingFilter }))
    .output(pageOf(findingRow)),
  finding: oc
    .route({
      method: 'GET',
      path: '/compliance/findings/{id}',
      tags,
      summary: 'One finding with where it is used',
    })
    .input(idInput)
    .output(findingRow.extend({ usages: z.array(usage) })),
  policy: oc
    .route({ method: 'GET', path: '/compliance/policy', tags, summary: 'The policy in force' })
    .output(policy),
  adoptPolicy: oc
    .route({
      method: 'POST',
      path: '/compliance/policy',
      tags,
      summary: 'Put a policy in force as the next version, and judge everything by it',
    })
    .input(
      z.object({
        ...policyText,
        /** The version that was looked at; another one in force meanwhile is a conflict. */
        seenVersion: z.number().int().positive().optional(),
      }),
    )
    .output(policy),
  tryPolicy: oc
    .route({
      method: 'POST',
      path: '/compliance/policy/trial',
      tags,
      summary:
        'What a policy would find that is not in force: new findings, and those that would go; changes nothing',
    })
    .input(z.object(policyText))
    .output(policyTrial),
};
