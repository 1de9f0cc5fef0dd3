// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

const ratingText = z.enum(['none', 'low', 'medium', 'high', 'critical']);
const statusText = z.enum(['not_affected', 'affected', 'fixed', 'under_investigation']);
const justificationText = z.enum([
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
]);
const stateText = z.enum(['open', 'suppressed', 'gone']);
export const vexFormatText = z.enum([
  'openvex-0.2',
  'cyclonedx-1.4',
  'cyclonedx-1.5',
  'cyclonedx-1.6',
  'cyclonedx-1.7',
  'csaf-2.0',
]);
export type VexFormatText = z.infer<typeof vexFormatText>;

const problem = z.object({
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
  line: z.number().int().optional(),
});

const vulnerabilityRow = z.object({
  id: z.number(),
  /** The CVE where there is one. */
  name: z.string(),
  aliases: z.array(z.string()),
  /** Ids of the records that tell of it. */
  advisories: z.array(z.string()),
  summary: z.string(),
  /** Absent: nobody has rated it. */
  rating: ratingText.optional(),
  score: z.number().optional(),
  vector: z.string().optional(),
  /** Package URLs without version. */
  packages: z.array(z.string()),
  repositories: z.number().int(),
  open: z.number().int(),
  /** Silenced by a statement that nothing is to be done. */
  suppressed: z.number().int(),
  gone: z.number().int(),
  /** Of all that are open a version without it is known; absent where none is open. */
  fixable: z.boolean().optional(),
  openedAt: instantText,
});
export type VulnerabilityRowReply = z.infer<typeof vulnerabilityRow>;

const shortVulnerability = z.object({
  id: z.number(),
  name: z.string(),
  summary: z.string(),
  rating: ratingText.optional(),
  score: z.number().optional(),
});

const findingRow = z.object({
  id: z.number(),
  vulnerability: shortVulnerability,
  repository: z.object({ id: z.number(), name: z.string() }),
  component: z.object({
    id: z.number(),
    purl: z.string(),
    name: z.string(),
    version: z.string().optional(),
  }),
  package: z.string(),
  /** The smallest version above the one in use that is free of it. */
  fixedIn: z.string().optional(),
  state: stateText,
  status: statusText.optional(),
  openedAt: instantText,
  goneAt: instantText.optional(),
  /** How often it had gone and came back. */
  returned: z.number().int(),
});
export type VulnerabilityFindingReply = z.infer<typeof findingRow>;

const statement = z.object({
  id: z.number(),
  vulnerability: z.string(),
  package: z.string(),
  /** Range in VERS; absent: all versions, those to come too. */
  versions: z.string().optional(),
  /** Absent: the whole organisation. */
  repository: z.object({ id: z.number(), name: z.string() }).optional(),
  status: statusText,
  justification: justificationText.optional(),
  impact: z.string().optional(),
  action: z.string().optional(),
  /** The document it was imported from; absent where a person stated it here. */
  document: z.string().optional(),
  author: z.string(),
  saidAt: instantText,
  actor: z.string(),
  endedAt: instantText.optional(),
  endedBy: z.string().optional(),
});
export type StatementReply = z.infer<typeof statement>;

const advisoryRecord = z.object({
  id: z.string(),
  summary: z.string(),
  details: z.string(),
  published: z.string().optional(),
  modified: z.string().optional(),
  withdrawn: z.string().optional(),
  severities: z.array(
    z.object({
      type: z.string(),
      vector: z.string(),
      score: z.number().optional(),
      rating: ratingText.optional(),
    }),
  ),
  references: z.array(z.object({ type: z.string(), url: z.string() })),
  packages: z.array(z.object({ ecosystem: z.string(), name: z.string() })),
});

const affectedFinding = findingRow.extend({
  usages: z.array(
    z.object({
      path: z.string(),
      line: z.number().int(),
      scope: z.string(),
      /** Shortest chain of package URLs from what the repository asks for, both ends included. */
      via: z.array(z.string()),
    }),
  ),
});
export type AffectedFindingReply = z.infer<typeof affectedFinding>;

const vulnerabilityDetail = vulnerabilityRow.extend({
  records: z.array(advisoryRecord),
  /** The first ones, worst first; the list of findings has all. */
  findings: z.array(affectedFinding),
  statements: z.array(statement),
});
export type VulnerabilityDetailReply = z.infer<typeof vulnerabilityDetail>;

const exposure = z.object({
  vulnerability: shortVulnerability,
  /** Range in VERS. */
  affectedRange: z.string(),
  fixedIn: z.string().optional(),
  /** What was said for the whole organisation. */
  status: statusText.optional(),
});
export type ExposureReply = z.infer<typeof exposure>;

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

const advisoryImport = z.object({
  id: z.number(),
  sources: z.array(z.string()),
  at: instantText,
  actor: z.string(),
  records: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  outdated: z.number().int(),
  withdrawn: z.number().int(),
  problems: z.number().int(),
  problemList: z.array(problem),
});
export type AdvisoryImportReply = z.infer<typeof advisoryImport>;

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
  end: oc
    .route({
      method: 'DELETE',
      path: '/compliance/vex/statements/{id}',
      tags,
      summary: 'Take a statement back',
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
