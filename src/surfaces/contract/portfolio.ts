// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

const repositoryRow = z.object({
  id: z.number(),
  name: z.string(),
  location: z.string(),
  /** `sbom`: an imported bill of materials, which has no history and no folder. */
  kind: z.enum(['working-copy', 'bare', 'sbom']),
  /** A clone of a project of others: its history is measured, and nothing in it counts as ours. */
  isUpstream: z.boolean(),
  /** `waiting`: never scanned yet. `empty`: no commit. `problem`: the last scan could not read it; the facts shown are older. */
  state: z.enum(['waiting', 'scanned', 'empty', 'problem']),
  branch: z.string().optional(),
  commit: z.string().optional(),
  license: z.string().optional(),
  lastScannedAt: instantText.optional(),
  components: z.number().int(),
  openFindings: z.number().int(),
  commits: z.number().int(),
  contributors: z.number().int(),
  problems: z.number().int(),
  /** Where it is cloned from, and why the last fetch failed; absent where it is read as it lies in its folder. */
  remote: z.object({ address: z.string(), problem: z.string().optional() }).optional(),
});
export type RepositoryRowReply = z.infer<typeof repositoryRow>;

const problem = z.object({
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
  line: z.number().int().optional(),
});
export type ProblemReply = z.infer<typeof problem>;

const placedProblem = problem.extend({
  repository: z.object({ id: z.number(), name: z.string() }),
});
export type PlacedProblemReply = z.infer<typeof placedProblem>;

const problemFilter = {
  search: z.string().max(200).optional(),
  code: z.string().max(100).optional(),
  repositoryId: z.coerce.number().int().positive().optional(),
};
export const problemFilterInput = z.object(problemFilter);
export type ProblemFilter = z.infer<typeof problemFilterInput>;

const repositoryDetail = repositoryRow.extend({
  remoteUrl: z.string().optional(),
  /** Where its FUNDING.yml says that it takes money. */
  funding: z.array(z.string()),
  problemList: z.array(problem),
  manifests: z.array(
    z.object({
      path: z.string(),
      reader: z.string(),
      origin: z.string(),
      components: z.number().int(),
    }),
  ),
  licenseFiles: z.array(
    z.object({
      path: z.string(),
      license: z.string().optional(),
      kind: z.string(),
      score: z.number(),
    }),
  ),
});
export type RepositoryDetailReply = z.infer<typeof repositoryDetail>;

const tags = ['Portfolio'];
export const portfolioContract = {
  repositories: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories',
      tags,
      summary: 'Repositories, by name',
    })
    .input(
      z.object({
        ...pageInput,
        search: z.string().max(200).optional(),
        state: repositoryRow.shape.state.optional(),
      }),
    )
    .output(pageOf(repositoryRow)),
  repository: oc
    .route({
      method: 'GET',
      path: '/portfolio/repositories/{id}',
      tags,
      summary: 'One repository with its problems',
    })
    .input(idInput)
    .output(repositoryDetail),
  problems: oc
    .route({
      method: 'GET',
      path: '/portfolio/problems',
      tags,
      summary: 'What the last scans could not read, of all repositories',
    })
    .input(z.object({ ...pageInput, ...problemFilter }))
    .output(
      pageOf(placedProblem).extend({
        codes: z.array(z.object({ value: z.string(), count: z.number().int() })),
      }),
    ),
  scan: oc
    .route({
      method: 'POST',
      path: '/portfolio/scans',
      tags,
      summary: 'Look for repositories under folders of the server, or scan known ones again',
      successStatus: 202,
    })
    .input(
      z.object({
        folders: z.array(z.string().min(1).max(4096)).max(100).optional(),
        repositoryIds: z.array(z.number().int().positive()).max(10_000).optional(),
      }),
    )
    .output(z.object({ jobs: z.array(z.string()) })),
};
