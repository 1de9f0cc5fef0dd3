// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, listOf } from './page.ts';

const remote = z.object({
  repository: z.object({ id: z.number().int(), name: z.string() }),
  /** Of others: nothing in it counts as ours. */
  isUpstream: z.boolean(),
  /** Where it is cloned from. */
  address: z.string(),
  addedBy: z.string(),
  addedAt: instantText,
  /** When everything there was last here; absent while it never was. */
  fetchedAt: instantText.optional(),
  triedAt: instantText.optional(),
  /** Of the last attempt. */
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type RemoteReply = z.infer<typeof remote>;

const added = z.object({
  address: z.string(),
  repositoryId: z.number().int(),
  name: z.string(),
  /** Otherwise there is a clone of it already, which stays as it is. */
  isNew: z.boolean(),
  /** The fetch; absent where nothing was added. */
  jobId: z.string().optional(),
});
export type AddedRemoteReply = z.infer<typeof added>;

const tags = ['Portfolio'];
export const remotesContract = {
  remotes: oc
    .route({
      method: 'GET',
      path: '/portfolio/remotes',
      tags,
      summary: 'Repositories that are fetched from elsewhere, and how that goes',
    })
    .output(z.object({ items: listOf(remote) })),
  add: oc
    .route({
      method: 'POST',
      path: '/portfolio/remotes',
      tags,
      summary: 'Clone repositories by their addresses, and fetch them every day',
      successStatus: 202,
    })
    .input(
      z.object({
        addresses: z.array(z.string().min(1).max(1000)).min(1).max(1000),
        /** Projects of others: measured, and nothing in them counts as ours. */
        isUpstream: z.boolean().default(false),
      }),
    )
    .output(z.object({ items: listOf(added) })),
  ofRepository: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/remote',
      tags,
      summary:
        'Where a repository is fetched from; nothing where it is read as it lies in its folder',
    })
    .input(idInput)
    .output(z.object({ remote: remote.optional() })),
  fetch: oc
    .route({
      method: 'POST',
      path: '/portfolio/repositories/{id}/remote/fetch',
      tags,
      summary: 'Fetch a repository now, and read what is new; gives the job',
    })
    .input(idInput)
    .output(z.object({ jobId: z.string() })),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/portfolio/repositories/{id}/remote',
      tags,
      summary: 'Fetch a repository no more; what was fetched stays',
    })
    .input(idInput)
    .output(z.object({ id: z.number().int() })),
};
