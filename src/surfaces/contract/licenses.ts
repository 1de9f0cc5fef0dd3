// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, listOf } from './page.ts';
import { repositoryObligations } from './repository-obligations.ts';

const verdictText = z.enum(['allowed', 'needs-review', 'forbidden', 'unknown']);
const useInput = z.string().max(200).default('binary,dynamic');
const expressionInput = z.string().min(1).max(10_000);

const contextVerdict = z.object({
  context: z.string(),
  verdict: verdictText,
  rule: z.string().optional(),
  reason: z.string(),
});

const standing = {
  id: z.string(),
  name: z.string(),
  class: z.string(),
  osiApproved: z.boolean(),
  /** On the list of the Free Software Foundation. */
  fsfFree: z.boolean(),
};

const licenseRow = z.object({
  ...standing,
  /** Component versions whose expression names it. */
  components: z.number().int(),
  /** What the policy says of this licence alone, by context. */
  verdicts: listOf(contextVerdict),
});
export type LicenseRowReply = z.infer<typeof licenseRow>;

const demand = z.object({ license: z.string(), clause: z.string(), note: z.string().optional() });
const limit = z.object({
  kind: z.string(),
  title: z.string(),
  license: z.string(),
  clause: z.string(),
  fact: z.string(),
});
export type LimitReply = z.infer<typeof limit>;

const obligation = z.object({
  kind: z.string(),
  title: z.string(),
  sentence: z.string(),
  /** What proves that it was done. */
  artefact: z.string(),
  demands: listOf(demand),
});
export type ObligationReply = z.infer<typeof obligation>;

const obligationReport = z.object({
  expression: z.string(),
  use: z.string(),
  obligations: listOf(obligation),
  limits: listOf(limit),
  /** The terms that have to be followed after every choice. */
  followed: listOf(z.string()),
  choices: listOf(z.object({ chosen: z.string(), alternatives: listOf(z.string()) })),
  /** Terms that the catalogue has not read. */
  unknown: listOf(z.string()),
  unknownExceptions: listOf(z.string()),
});
export type ObligationReportReply = z.infer<typeof obligationReport>;

const compatibility = z.object({
  outbound: z.string(),
  inbound: z.string(),
  how: z.string(),
  answer: z.enum(['yes', 'depends', 'no']),
  reason: z.string(),
  clauses: listOf(z.string()),
  decidedBy: z.object({ outbound: z.string(), inbound: z.string() }),
});
export type CompatibilityReply = z.infer<typeof compatibility>;

const duty = z.object({
  kind: z.string(),
  title: z.string(),
  artefact: z.string(),
  /** Every condition that has to hold. */
  when: listOf(z.string()),
  clause: z.string(),
  note: z.string().optional(),
});
export type DutyReply = z.infer<typeof duty>;

const licenseDetail = z.object({
  ...standing,
  /** The SPDX list knows it. */
  isListed: z.boolean(),
  deprecated: z.boolean(),
  url: z.string().optional(),
  text: z.string().optional(),
  /** Absent while nobody has read its text into the catalogue. */
  duties: listOf(duty).optional(),
  limits: listOf(limit),
  verdicts: listOf(contextVerdict),
  /** Expressions in the inventory that name it. */
  expressions: listOf(z.object({ expression: z.string(), components: z.number().int() })),
  repositories: listOf(
    z.object({ id: z.number(), name: z.string(), components: z.number().int() }),
  ),
  /** With each licence that repositories go out under, this one inside and linked. */
  outbound: listOf(
    z.object({
      license: z.string(),
      repositories: z.number().int(),
      dynamic: compatibility,
      static: compatibility,
    }),
  ),
});
export type LicenseDetailReply = z.infer<typeof licenseDetail>;

const piece = z.object({ kind: z.enum(['same', 'removed', 'added']), words: z.string() });
const identification = z.object({
  expression: z.string().optional(),
  kind: z.string(),
  score: z.number(),
  matches: listOf(
    z.object({
      license: z.string(),
      kind: z.string(),
      score: z.number(),
      fromLine: z.number().int(),
      toLine: z.number().int(),
    }),
  ),
  /** Every copy of a known text beside that text. */
  differences: listOf(
    z.object({
      license: z.string(),
      score: z.number(),
      fromLine: z.number().int(),
      toLine: z.number().int(),
      pieces: listOf(piece),
    }),
  ),
});
export type IdentificationReply = z.infer<typeof identification>;

export const useFilterInput = z.object({ use: useInput });

const tags = ['Licences'];
export const licensesContract = {
  inUse: oc
    .route({ method: 'GET', path: '/compliance/licenses', tags, summary: 'Every licence in use' })
    .output(
      z.object({
        items: listOf(licenseRow),
        /** Component versions whose licence nobody knows. */
        withoutLicense: z.number().int(),
      }),
    ),
  license: oc
    .route({
      method: 'GET',
      path: '/compliance/licenses/{id}',
      tags,
      summary: 'One licence: text, standing, duties, limits, where used, what it goes with',
    })
    .input(z.object({ id: z.string().min(1).max(200) }))
    .output(licenseDetail),
  obligations: oc
    .route({
      method: 'GET',
      path: '/compliance/obligations',
      tags,
      summary: 'What an expression asks for in a use, and what proves it',
    })
    .input(z.object({ expression: expressionInput, use: useInput }))
    .output(obligationReport),
  compatibility: oc
    .route({
      method: 'GET',
      path: '/compliance/compatibility',
      tags,
      summary: 'May a work under one expression take in a work under another?',
    })
    .input(
      z.object({
        outbound: expressionInput,
        inbound: expressionInput,
        how: z.string().max(40).default('dynamic'),
      }),
    )
    .output(compatibility),
  identify: oc
    .route({
      method: 'POST',
      path: '/compliance/identifications',
      tags,
      summary: 'Which licence is this text? Nothing is stored',
    })
    .input(z.object({ text: z.string().max(1_000_000), name: z.string().max(1000).optional() }))
    .output(identification),
  repositoryObligations: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/obligations',
      tags,
      summary: 'What has to be done to ship a repository',
    })
    .input(idInput.extend(useFilterInput.shape))
    .output(repositoryObligations),
};
