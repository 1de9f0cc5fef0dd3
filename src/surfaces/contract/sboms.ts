// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText } from './page.ts';

const sbomDocument = z.object({
  id: z.number(),
  digest: z.string(),
  fileName: z.string(),
  standard: z.string(),
  formatVersion: z.string(),
  encoding: z.string(),
  serial: z.string().optional(),
  revision: z.number().int().optional(),
  subjectVersion: z.string().optional(),
  supplier: z.string().optional(),
  tools: z.array(z.string()),
  madeAt: instantText.optional(),
  components: z.number().int(),
  problems: z.number().int(),
  bytes: z.number().int(),
  importedAt: instantText,
  importedBy: z.string(),
  /** Whether its facts are those that are shown. */
  isShown: z.boolean(),
});
export type SbomDocumentReply = z.infer<typeof sbomDocument>;

const sbomPackage = z.object({ package: z.string(), version: z.string().optional() });
const sbomChange = z.object({
  package: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
});

const difference = z.object({
  /** The document compared with; absent where this is the first. */
  before: sbomDocument.optional(),
  after: sbomDocument,
  added: z.array(sbomPackage),
  removed: z.array(sbomPackage),
  versionChanged: z.array(sbomChange),
  licenseChanged: z.array(sbomChange.extend({ version: z.string().optional() })),
});
export type SbomDifferenceReply = z.infer<typeof difference>;

export const profileInput = z.object({
  ...idInput.shape,
  profile: z.enum(['ntia', 'cisa', 'bsi']),
});

export const profileReport = z.object({
  profile: z.enum(['ntia', 'cisa', 'bsi']),
  name: z.string(),
  source: z.string(),
  /** Whether everything that is required is there. */
  conforms: z.boolean(),
  requirements: z.array(
    z.object({
      id: z.string(),
      about: z.enum(['document', 'component']),
      /** `where-known`: must be there if it exists at all. */
      level: z.enum(['required', 'where-known']),
      sentence: z.string(),
      source: z.string(),
      asked: z.number().int(),
      missing: z.number().int(),
    }),
  ),
  /** The first 500 components that lack something. */
  components: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      version: z.string().optional(),
      purl: z.string().optional(),
      missing: z.array(z.string()),
    }),
  ),
  /** All that lack something. */
  lacking: z.number().int(),
});
export type ProfileReportReply = z.infer<typeof profileReport>;

/** What an import answers; the route itself takes a file and stands beside the contract. */
export interface SbomImportReply {
  readonly state: 'imported' | 'replaced' | 'older' | 'known';
  readonly repositoryId: number;
  readonly name: string;
  readonly components: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const tags = ['Portfolio'];
export const sbomsContract = {
  documents: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/sboms',
      tags,
      summary: 'The bills of materials that were imported for a repository, newest first',
    })
    .input(idInput)
    .output(z.object({ items: z.array(sbomDocument) })),
  difference: oc
    .route({
      method: 'GET',
      path: '/portfolio/sboms/{id}/difference',
      tags,
      summary: 'What an imported bill changed against the one before',
    })
    .input(idInput)
    .output(difference),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/portfolio/repositories/{id}/sboms',
      tags,
      summary: 'Take back an import: all documents of an imported thing, with its facts',
    })
    .input(idInput)
    .output(z.object({ removed: z.literal(true) })),
  profile: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/sbom/profile',
      tags,
      summary: 'What the bill of a repository lacks against NTIA, CISA or BSI',
    })
    .input(profileInput)
    .output(profileReport),
};
