// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

const originText = z.enum(['own', 'fixture', 'example', 'vendored']);

const licenseFiles = z.object({
  license: z.string().optional(),
  files: z.number().int(),
  /** The first file, by path. */
  path: z.string(),
});

const reuseUse = z.object({ license: z.string(), files: z.number().int(), path: z.string() });
const reuseText = z.object({ license: z.string(), path: z.string() });

const reuse = z.object({
  compliant: z.boolean(),
  files: z.number().int(),
  withLicense: z.number().int(),
  withCopyright: z.number().int(),
  missingTexts: z.array(reuseUse),
  unusedTexts: z.array(reuseText),
  badLicenses: z.array(reuseUse),
});

const findingsReport = z.object({
  id: z.number(),
  /** `scancode`, `ort`, `fossology`, `licensee` or the name the report gives. */
  tool: z.string(),
  toolVersion: z.string().optional(),
  /** When the tool ran, as the report says it. */
  madeAt: z.string().optional(),
  fileName: z.string(),
  claims: z.number().int(),
  problems: z.array(z.string()),
  importedAt: instantText,
  importedBy: z.string(),
});
export type FindingsReportReply = z.infer<typeof findingsReport>;

const sources = z.object({
  repository: z.object({ id: z.number(), name: z.string() }),
  /** Absent while the sources were never read. */
  read: z
    .object({
      commit: z.string(),
      readAt: instantText,
      files: z.number().int(),
      needLicense: z.number().int(),
      withoutLicense: z.number().int(),
      withoutHolder: z.number().int(),
      licenses: z.array(licenseFiles),
      elsewhere: z.array(licenseFiles.extend({ origin: originText })),
      holders: z.array(
        z.object({
          name: z.string(),
          files: z.number().int(),
          from: z.number().int().optional(),
          to: z.number().int().optional(),
        }),
      ),
      reuse,
    })
    .optional(),
  /** What manifests and licence files of the repository declare. */
  declared: z.string().optional(),
  /** Licences that own files name and the declaration does not, and the other way round. */
  onlyInSources: z.array(licenseFiles),
  onlyDeclared: z.array(z.string()),
  reports: z.array(findingsReport),
});
export type SourcesReply = z.infer<typeof sources>;

const sourceFile = z.object({
  path: z.string(),
  bytes: z.number().int(),
  origin: originText,
  content: z.enum(['text', 'binary', 'too-large', 'unreadable']),
  maker: z.string(),
  license: z.string().optional(),
  /** The file that says so: this one, its sidecar, REUSE.toml or dep5. */
  licenseFrom: z.string().optional(),
  kind: z.string(),
  score: z.number(),
  fromLine: z.number().int().optional(),
  toLine: z.number().int().optional(),
  holders: z.array(z.string()),
  needsLicense: z.boolean(),
});
export type SourceFileReply = z.infer<typeof sourceFile>;

const fileFilter = {
  license: z.string().max(5000).optional(),
  holder: z.string().max(500).optional(),
  origin: originText.optional(),
  /** Own texts that would have to say it and do not. */
  lacks: z.enum(['license', 'holder']).optional(),
  search: z.string().max(200).optional(),
};
export const sourceFileFilterInput = z.object(fileFilter);
export type SourceFileFilter = z.infer<typeof sourceFileFilterInput>;

const claim = z.object({
  reportId: z.number(),
  tool: z.string(),
  path: z.string(),
  fromLine: z.number().int().optional(),
  toLine: z.number().int().optional(),
  /** As an SPDX expression, where it is one. */
  license: z.string().optional(),
  /** As the report words it. */
  written: z.string().optional(),
  /** 0 to 1. */
  score: z.number().optional(),
  holder: z.string().optional(),
  /** What we read in the same file. */
  ours: z.string().optional(),
});
export type ClaimReply = z.infer<typeof claim>;

const tags = ['Portfolio'];
export const sourcesContract = {
  sources: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/sources',
      tags,
      summary: 'Licences in the sources of a repository, counted, beside what it declares',
    })
    .input(idInput)
    .output(sources),
  sourceFiles: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/sources/files',
      tags,
      summary: 'The files of a repository with licence and holders, by path',
    })
    .input(idInput.extend({ ...pageInput, ...fileFilter }))
    .output(pageOf(sourceFile)),
  claims: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/sources/claims',
      tags,
      summary: 'What other scanners found in the files of a repository, by path',
    })
    .input(
      idInput.extend({
        ...pageInput,
        reportId: z.coerce.number().int().positive().optional(),
        /** Only files where they and we name another licence. */
        differing: z.stringbool().or(z.boolean()).optional(),
      }),
    )
    .output(pageOf(claim)),
  importFindings: oc
    .route({
      method: 'POST',
      path: '/portfolio/repositories/{id}/sources/reports',
      tags,
      summary:
        'Import a report of ScanCode, ORT, FOSSology or licensee; the same one again changes nothing',
      successStatus: 201,
    })
    .input(idInput.extend({ fileName: z.string().min(1).max(500), text: z.string().min(1) }))
    .output(findingsReport.extend({ isNew: z.boolean() })),
};
