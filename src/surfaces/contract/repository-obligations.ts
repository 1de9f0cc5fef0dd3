// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { listOf } from './page.ts';

const namedComponent = z.object({
  id: z.number(),
  purl: z.string(),
  name: z.string(),
  version: z.string().optional(),
  license: z.string().optional(),
});

/** What has to be done to ship a repository. */
export const repositoryObligations = z.object({
  use: z.string(),
  /** Component versions that ship: at run time, in own or copied-in files. */
  components: z.number().int(),
  obligations: listOf(
    z.object({
      kind: z.string(),
      title: z.string(),
      sentence: z.string(),
      artefact: z.string(),
      components: z.number().int(),
      licenses: listOf(z.string()),
    }),
  ),
  /** Every term that has to be followed, with what it asks and for whose sake. */
  licenses: listOf(
    z.object({
      license: z.string(),
      /** The catalogue has not read it. */
      isUnknown: z.boolean(),
      demands: listOf(
        z.object({ title: z.string(), clause: z.string(), note: z.string().optional() }),
      ),
      components: listOf(namedComponent),
    }),
  ),
  withoutLicense: listOf(namedComponent),
});
export type RepositoryObligationsReply = z.infer<typeof repositoryObligations>;
