// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput } from './page.ts';

export const noticesInput = idInput.extend({
  /** `runtime`: only what reaches others. */
  scope: z.enum(['all', 'runtime']).default('runtime'),
  /** A tag or commit; absent: the commit of the last scan. */
  at: z.string().trim().min(1).max(300).optional(),
});

const notices = z.object({
  subject: z.object({ name: z.string(), version: z.string().optional() }),
  components: z.number().int(),
  texts: z.number().int(),
  /** What keeps the document from being complete. */
  gaps: z.array(
    z.object({
      code: z.enum(['license-unknown', 'choice-open', 'text-missing', 'standard-text']),
      purl: z.string(),
      name: z.string(),
      version: z.string().optional(),
      message: z.string(),
      componentId: z.number().optional(),
    }),
  ),
  /** Tags that a document can be had for, newest first. */
  releases: z.array(z.string()),
  problems: z.array(z.string()),
});
export type NoticesReply = z.infer<typeof notices>;

export const noticesContract = {
  repository: oc
    .route({
      method: 'GET',
      path: '/compliance/repositories/{id}/notices',
      tags: ['Notices'],
      summary: 'What must be handed on with a repository, and what is missing of it',
    })
    .input(noticesInput)
    .output(notices),
};
