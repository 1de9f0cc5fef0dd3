// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { figure, metricDescriptor } from './figures.ts';
import { idInput, instantText } from './page.ts';

const upstream = z.object({
  /** The package, without a version. */
  purl: z.string(),
  /** Which registry told it. */
  source: z.string(),
  /** `absent`: the registry does not have the package. `problem`: it was asked in vain. */
  state: z.enum(['known', 'absent', 'problem']),
  fetchedAt: instantText.optional(),
  triedAt: instantText,
  problem: z.string().optional(),
  repositoryUrl: z.string().optional(),
  homepage: z.string().optional(),
  description: z.string().optional(),
  maintainers: z.array(z.string()),
  funding: z.array(z.string()),
  latest: z.string().optional(),
  latestAt: instantText.optional(),
  /** Licence of the newest version, as the registry words it. */
  latestLicense: z.string().optional(),
  deprecated: z.string().optional(),
  /** Of the version in use. */
  releasedAt: instantText.optional(),
  withdrawn: z.string().optional(),
  /** How many releases are newer than the version in use. */
  newer: z.number().int().optional(),
});

const componentUpstream = z.object({
  /** Absent: no registry was asked yet. */
  upstream: upstream.optional(),
  /** Whether a registry that knows such packages is configured, and if not, whether there is one. */
  registry: z.enum(['configured', 'not-configured', 'none']),
});
export type ComponentUpstreamReply = z.infer<typeof componentUpstream>;

const ecosystem = z.object({
  ecosystem: z.string(),
  /** Packages in use. */
  inUse: z.number().int(),
  known: z.number().int(),
  absent: z.number().int(),
  problems: z.number().int(),
  oldestFetch: instantText.optional(),
  /** Name of the registry that is asked; absent where none is configured. */
  registry: z.string().optional(),
  /** Id of the registry that could be configured; absent where there is none. */
  couldBe: z.string().optional(),
});

const registriesReply = z.object({
  /** Names of the registries that may be asked. */
  configured: z.array(z.string()),
  ecosystems: z.array(ecosystem),
  /** The first hundred packages that registries could not tell of. */
  problems: z.array(
    z.object({ purl: z.string(), source: z.string(), triedAt: instantText, problem: z.string() }),
  ),
});
export type RegistriesReply = z.infer<typeof registriesReply>;

const upstreamProject = z.object({
  /** Where it is made, `github.com/ada/lamp`, or the package URL where nobody knows. */
  key: z.string(),
  name: z.string(),
  /** To read or clone it; absent where nobody knows. */
  address: z.string().optional(),
  /** Names of its packages that we use, those used most first; the first ten. */
  packages: z.array(z.string()),
  packageCount: z.number().int(),
  /** How many of our repositories use it, and how many of them ask for it themselves. */
  repositories: z.number().int(),
  directly: z.number().int(),
  /** Of its newest release, as far as a registry told. */
  latestAt: instantText.optional(),
  /**
   * `measured`: a clone has been read. `waiting`: there is one, not read yet. `no-clone`: add one. `no-address`: nobody told where
   * it is made.
   */
  state: z.enum(['measured', 'waiting', 'no-clone', 'no-address']),
  clone: z
    .object({
      repositoryId: z.number(),
      name: z.string(),
      /** Otherwise what is in it counts as ours. */
      isUpstream: z.boolean(),
      /** Whether issues and change requests are read. */
      hasForge: z.boolean(),
      /** Why it could not be fetched the last time. */
      problem: z.string().optional(),
    })
    .optional(),
  /** Keyed by metric id; none where it is not measured. */
  figures: z.record(z.string(), figure),
  /** Commits in each of the last twelve whole months, oldest first. */
  commitsByMonth: z.array(z.object({ month: z.string(), commits: z.number().int() })),
});
export type UpstreamProjectReply = z.infer<typeof upstreamProject>;

const upstreamProjects = z.object({
  metrics: z.array(metricDescriptor),
  /** Most of our repositories first. */
  items: z.array(upstreamProject),
  total: z.number().int(),
  /** Of all that were found. */
  measured: z.number().int(),
});
export type UpstreamProjectsReply = z.infer<typeof upstreamProjects>;

export const upstreamsContract = {
  projects: oc
    .route({
      method: 'GET',
      path: '/measurement/upstreams',
      tags: ['Measurement'],
      summary: 'Projects of others that we depend on, how much, and how they do',
    })
    .input(
      z.object({
        search: z.string().max(200).optional(),
        show: z.enum(['all', 'measured', 'not-measured']).default('all'),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(upstreamProjects),
  addClone: oc
    .route({
      method: 'POST',
      path: '/measurement/upstreams',
      tags: ['Measurement'],
      summary:
        'Read a clone of a project of others, a folder of the server: measured, and nothing in it counts as ours',
      successStatus: 202,
    })
    .input(z.object({ location: z.string().min(1).max(4096) }))
    .output(z.object({ repositoryId: z.number(), jobId: z.string() })),
  mark: oc
    .route({
      method: 'PUT',
      path: '/measurement/upstreams/{id}',
      tags: ['Measurement'],
      summary:
        'Say whether a repository is a clone of a project of others or one of ours; it is read again',
    })
    .input(idInput.extend({ isUpstream: z.boolean() }))
    .output(z.object({ repositoryId: z.number(), jobId: z.string().optional() })),
  component: oc
    .route({
      method: 'GET',
      path: '/compliance/components/{id}/upstream',
      tags: ['Compliance'],
      summary: 'What package registries know of a component: releases, source, people, funding',
    })
    .input(idInput)
    .output(componentUpstream),
  registries: oc
    .route({
      method: 'GET',
      path: '/admin/registries',
      tags: ['Admin'],
      summary: 'Which package registries may be asked, and what they told so far',
    })
    .output(registriesReply),
  fetch: oc
    .route({
      method: 'POST',
      path: '/admin/registries/fetch',
      tags: ['Admin'],
      summary: 'Ask the configured registries for what is in use and not known; gives the job',
    })
    .input(z.object({ ecosystem: z.string().max(40).optional() }))
    .output(z.object({ jobId: z.string() })),
};
