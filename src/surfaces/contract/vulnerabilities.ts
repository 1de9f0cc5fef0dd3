// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';
import {
  advisoryImport,
  exposure,
  findingRow,
  justificationText,
  problem,
  ratingText,
  statement,
  stateText,
  statusText,
  vulnerabilityDetail,
  vulnerabilityRow,
} from './vulnerability-shapes.ts';

const filter = {
  search: z.string().max(200).optional(),
  rating: ratingText.or(z.literal('unknown')).optional(),
  fixable: z.stringbool().or(z.boolean()).optional(),
  repositoryId: z.coerce.number().int().positive().optional(),
  state: stateText.optional(),
  status: statusText.or(z.literal('none')).optional(),
};
export const vulnerabilityFilterInput = z.object({
  ...filter,
  vulnerabilityId: z.coerce.number().int().positive().optional(),
});

const words = z.string().trim().max(4000).optional();
const statementInput = z.object({
  vulnerability: z.string().trim().min(1).max(200),
  /** Package URL; its version does not count. */
  purl: z.string().trim().min(1).max(1000),
  versions: z.string().trim().max(2000).optional(),
  repositoryId: z.number().int().positive().optional(),
  status: statusText,
  justification: justificationText.optional(),
  impact: words,
  action: words,
});

const tags = ['Vulnerabilities'];
export const vulnerabilitiesContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/compliance/vulnerabilities',
      tags,
      summary: 'Known vulnerabilities in what is used, worst first',
    })
    .input(z.object({ ...pageInput, ...filter }))
    .output(pageOf(vulnerabilityRow)),
  detail: oc
    .route({
      method: 'GET',
      path: '/compliance/vulnerabilities/{id}',
      tags,
      summary: 'One vulnerability: records, where it is and why, what was said of it',
    })
    .input(idInput)
    .output(vulnerabilityDetail),
  findings: oc
    .route({
      method: 'GET',
      path: '/compliance/vulnerability-findings',
      tags,
      summary: 'Vulnerabilities by package and repository, worst first',
    })
    .input(z.object({ ...pageInput, ...vulnerabilityFilterInput.shape }))
    .output(pageOf(findingRow)),
  ofComponent: oc
    .route({
      method: 'GET',
      path: '/compliance/components/{id}/vulnerabilities',
      tags,
      summary: 'Known vulnerabilities of one component version, and how old the advisories are',
    })
    .input(idInput)
    .output(z.object({ vulnerabilities: z.array(exposure), importedAt: instantText.optional() })),
  state: oc
    .route({
      method: 'POST',
      path: '/compliance/vex/statements',
      tags,
      summary:
        'State what holds of a vulnerability in a package; saying the same again changes nothing',
    })
    .input(statementInput)
    .output(statement),
  statement: oc
    .route({
      method: 'GET',
      path: '/compliance/vex/statements/{id}',
      tags,
      summary: 'One statement, with its ETag',
    })
    .input(idInput)
    .output(statement),
  end: oc
    .route({
      method: 'DELETE',
      path: '/compliance/vex/statements/{id}',
      tags,
      summary: 'Take a statement back (If-Match)',
    })
    .input(idInput)
    .output(z.object({ ended: z.literal(true) })),
  importVex: oc
    .route({
      method: 'POST',
      path: '/compliance/vex/documents',
      tags,
      summary: 'Take over the statements of a document in OpenVEX, CycloneDX or CSAF',
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(300),
        text: z.string().max(64_000_000),
        repositoryId: z.number().int().positive().optional(),
      }),
    )
    .output(
      z.object({
        format: z.string(),
        author: z.string().optional(),
        added: z.number().int(),
        unchanged: z.number().int(),
        outdated: z.number().int(),
        problems: z.array(problem),
      }),
    ),
  advisories: oc
    .route({
      method: 'GET',
      path: '/compliance/advisories',
      tags,
      summary: 'How many advisories there are, how old they are, and what was imported',
    })
    .output(
      z.object({
        advisories: z.number().int(),
        withdrawn: z.number().int(),
        importedAt: instantText.optional(),
        newestRecord: z.string().optional(),
        imports: z.array(advisoryImport),
      }),
    ),
  importAdvisories: oc
    .route({
      method: 'POST',
      path: '/compliance/advisories/imports',
      tags,
      summary: 'Import advisories from folders and archives on the server; the reply is the job',
    })
    .input(z.object({ paths: z.array(z.string().trim().min(1).max(1000)).min(1).max(50) }))
    .output(z.object({ jobId: z.string() })),
};
