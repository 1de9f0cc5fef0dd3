// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, listOf, pageInput, pageOf } from './page.ts';

const forge = z.object({
  id: z.number().int(),
  kind: z.string(),
  /** Where people read it. */
  address: z.string(),
  /** Beside the token, for git. */
  username: z.string().optional(),
  hasToken: z.boolean(),
  hasWebhookSecret: z.boolean(),
  /** Repositories that are connected to it. */
  repositories: z.number().int(),
  addedBy: z.string(),
  addedAt: instantText,
});
export type ForgeReply = z.infer<typeof forge>;

const kind = z.object({
  id: z.string(),
  name: z.string(),
  publicHosts: listOf(z.string()),
  tokenNeeds: z.string(),
});

const connection = z.object({
  repository: z.object({ id: z.number().int(), name: z.string() }),
  forgeId: z.number().int(),
  /** `github`, `gitlab`, `gitea`; `mbox` or `csv` where files told. */
  kind: z.string(),
  address: z.string(),
  path: z.string(),
  connectedAt: instantText,
  /** When everything was last read to its end; absent while it never was. */
  readAt: instantText.optional(),
  triedAt: instantText.optional(),
  /** Until when the forge wants to be left alone. */
  resumeAt: instantText.optional(),
  /** Of the last reading. */
  problems: listOf(z.object({ code: z.string(), message: z.string() })),
});
export type ForgeConnectionReply = z.infer<typeof connection>;

const place = z.object({ address: z.string(), path: z.string() });
const offer = place.extend({ repository: z.object({ id: z.number().int(), name: z.string() }) });
export type ForgeOfferReply = z.infer<typeof offer>;

const forgesReply = z.object({
  forges: listOf(forge),
  kinds: listOf(kind),
  connections: listOf(connection),
  /** Repositories whose remote is on a known forge, and that are not connected. */
  offers: listOf(offer),
});
export type ForgesReply = z.infer<typeof forgesReply>;

const counts = z.object({
  issues: z.number().int(),
  openIssues: z.number().int(),
  changeRequests: z.number().int(),
  openChangeRequests: z.number().int(),
  events: z.number().int(),
  releases: z.number().int(),
});

const repositoryForge = z.object({
  connection: connection.optional(),
  counts: counts.optional(),
  /** Where it could be connected to, by its remote. */
  offer: place.optional(),
});
export type RepositoryForgeReply = z.infer<typeof repositoryForge>;

const item = z.object({
  kind: z.enum(['issue', 'change-request']),
  number: z.number().int(),
  title: z.string(),
  address: z.string(),
  author: z.string().optional(),
  state: z.enum(['open', 'closed', 'merged']),
  isDraft: z.boolean(),
  labels: listOf(z.string()),
  openedAt: instantText,
  updatedAt: instantText,
  closedAt: instantText.optional(),
  /** Comments, reviews, changes of state and the like, as far as they were read. */
  events: z.number().int(),
});
export type ForgeItemReply = z.infer<typeof item>;

const fileImport = z.object({
  /** Mails or rows that could be read. */
  read: z.number().int(),
  /** Items and events that are new or have changed. */
  items: z.number().int(),
  events: z.number().int(),
  /** What could not be used; the rest is kept. */
  problems: listOf(z.object({ line: z.number().int(), message: z.string() })),
});
export type ForgeFileImportReply = z.infer<typeof fileImport>;

const token = z.string().min(1).max(1000);
const tags = ['Admin'];
const jobReply = z.object({ jobId: z.string() });

export const forgesContract = {
  forges: oc
    .route({ method: 'GET', path: '/admin/forges', tags, summary: 'Forges, and what is connected' })
    .output(forgesReply),
  add: oc
    .route({
      method: 'POST',
      path: '/admin/forges',
      tags,
      summary: 'Add a forge that may be asked',
    })
    .input(
      z.object({
        /** `github`, `gitlab`, `gitea`, or `git` for what serves no issues. May be left out for github.com, gitlab.com and codeberg.org. */
        kind: z.string().max(40).optional(),
        address: z.string().min(1).max(300),
        /** Who git is told that we are, beside the token; forges take any. */
        username: z
          .string()
          .regex(/^[^\s:]{1,200}$/)
          .optional(),
        token: token.optional(),
      }),
    )
    .output(forge),
  replaceToken: oc
    .route({
      method: 'PUT',
      path: '/admin/forges/{id}/token',
      tags,
      summary: 'Give a forge another token; it is sealed and never shown',
    })
    .input(idInput.extend({ token }))
    .output(forge),
  makeWebhookSecret: oc
    .route({
      method: 'POST',
      path: '/admin/forges/{id}/webhook-secret',
      tags,
      summary: 'Make the secret for the webhooks of a forge; shown this once',
    })
    .input(idInput)
    .output(
      z.object({
        path: z.string(),
        /** The whole address, where the server was told under which one it is reached. */
        address: z.string().optional(),
        secret: z.string(),
      }),
    ),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/admin/forges/{id}',
      tags,
      summary: 'Remove a forge to which nothing is connected',
    })
    .input(idInput)
    .output(z.object({ id: z.number().int() })),
  ofRepository: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/forge',
      tags: ['Portfolio'],
      summary: 'The place of a repository on a forge, and what was read of it',
    })
    .input(idInput)
    .output(repositoryForge),
  connect: oc
    .route({
      method: 'POST',
      path: '/portfolio/repositories/{id}/forge',
      tags: ['Portfolio'],
      summary: 'Connect a repository to its place on a forge and read it; gives the job',
    })
    .input(
      idInput.extend({
        address: z.string().min(1).max(300),
        path: z.string().min(1).max(300),
      }),
    )
    .output(jobReply),
  read: oc
    .route({
      method: 'POST',
      path: '/portfolio/repositories/{id}/forge/read',
      tags: ['Portfolio'],
      summary: 'Read what is new on the forge of a repository; gives the job',
    })
    .input(idInput)
    .output(jobReply),
  importFile: oc
    .route({
      method: 'POST',
      path: '/portfolio/repositories/{id}/forge/import',
      tags: ['Portfolio'],
      summary:
        'Take over an archive of a mailing list (mbox) or a table of a tracker (CSV); what is known already counts once',
    })
    .input(
      idInput.extend({
        kind: z.enum(['mbox', 'csv']),
        /** Of the list or tracker. */
        name: z.string().trim().min(1).max(200),
        text: z.string().max(20_000_000),
      }),
    )
    .output(fileImport),
  disconnect: oc
    .route({
      method: 'DELETE',
      path: '/portfolio/repositories/{id}/forge',
      tags: ['Portfolio'],
      summary: 'Take the connection back, and what was read with it',
    })
    .input(idInput)
    .output(z.object({ id: z.number().int() })),
  items: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}/items',
      tags: ['Portfolio'],
      summary: 'Issues and change requests of a repository, the last changed first',
    })
    .input(
      idInput.extend({
        ...pageInput,
        kind: item.shape.kind.optional(),
        state: item.shape.state.optional(),
        search: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(item)),
};
