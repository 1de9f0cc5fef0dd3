// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
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

export const upstreamsContract = {
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
