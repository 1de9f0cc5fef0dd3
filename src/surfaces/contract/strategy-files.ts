// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { listOf } from './page.ts';

const file = z.object({
  /** Within the folder, with strokes: `objectives/known-inventory.yaml`. */
  path: z.string().min(1).max(300),
  text: z.string().max(2_000_000),
});
const files = z.array(file).min(1).max(5000);
/** A line each, as people read them. */
const changes = z.object({ changes: listOf(z.string()) });

/** Why files cannot be imported. */
const problem = z.object({
  /** The file, or the thing that it is about. */
  where: z.string(),
  line: z.number().optional(),
  field: z.string().optional(),
  message: z.string(),
});
export type StrategyProblemReply = z.infer<typeof problem>;
export type StrategyFileReply = z.infer<typeof file>;

const tags = ['Strategy'];
export const strategyFilesContract = {
  exported: oc
    .route({
      method: 'GET',
      path: '/strategy/files',
      tags,
      summary: 'The strategy as a folder of YAML files: the same strategy gives the same bytes',
    })
    .output(z.object({ files: listOf(file) })),
  preview: oc
    .route({
      method: 'POST',
      path: '/strategy/files/preview',
      tags,
      summary:
        'What importing the files would change, or why it cannot be done, with file, line and field',
    })
    .input(z.object({ files }))
    .output(changes.extend({ problems: listOf(problem) })),
  apply: oc
    .route({
      method: 'POST',
      path: '/strategy/files',
      tags,
      summary: 'Make the strategy as the files say; nothing is deleted that they do not have',
    })
    .input(
      z.object({
        files,
        /** Kept with every change that asks for one. */
        reason: z.string().trim().min(3).max(1000),
        approver: z.string().trim().min(1).max(200),
      }),
    )
    .output(changes),
};
