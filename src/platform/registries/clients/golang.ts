// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Problem } from '#model';
import { instantIn } from '../upstream/instant-in.ts';
import { readJson, unexpected } from '../upstream/read-json.ts';
import type { Ask, Registry } from '../upstream/registry.ts';
import type { UpstreamVersion } from '../upstream/upstream-package.ts';

const Info = z.object({
  Version: z.string(),
  Time: z.string().optional().catch(undefined),
  Origin: z.object({ URL: z.string().optional() }).nullish().catch(undefined),
});
type Info = z.infer<typeof Info>;

export const golang = {
  id: 'golang',
  name: 'Go module proxy',
  ecosystems: ['golang'],
  address: 'https://proxy.golang.org',
  documentation: 'https://go.dev/ref/mod#goproxy-protocol',
  knownGaps:
    'No licence (deps.dev has it), no description, no people; dates of the versions in use and the newest only.',
  tellsByVersion: true,
  async read(ask, { namespace, name, versions }) {
    const module = namespace === undefined ? name : `${namespace}/${name}`;
    const path = escapeModule(module);
    const list = await ask(`${path}/@v/list`, { accept: 'text/plain' });
    if (list.kind !== 'found') return list;
    const latest = readJson(await ask(`${path}/@latest`), Info, module);
    if (latest.kind === 'problem') return latest;
    const known = list.text.split('\n').flatMap((line) => line.trim().split(/\s/)[0] || []);
    if (known.some((version) => !/^v\d/.test(version)))
      return unexpected(module, 'expected a list of versions');
    const newest = latest.kind === 'read' ? latest.value : undefined;
    const { dated, problems } = await datesOf(ask, path, [...new Set(versions)]);
    const undated = known.map((version): UpstreamVersion => ({ version }));
    const upstream = {
      latest: newest?.Version,
      repositoryUrl: newest?.Origin?.URL ?? repositoryOf(module),
      maintainers: [],
      funding: [],
      versions: [...dated, ...(newest ? [versionOf(newest)] : []), ...undated],
    };
    return { kind: 'found', upstream, problems };
  },
} satisfies Registry;

// "github.com/Azure/go": capital letters are "!azure", for file systems that do not tell them apart.
function escapeModule(module: string): string {
  return encodeURI(module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`));
}

async function datesOf(ask: Ask, path: string, versions: readonly string[]) {
  const dated: UpstreamVersion[] = [];
  const problems: Problem[] = [];
  for (const version of versions) {
    const info = readJson(await ask(`${path}/@v/${escapeModule(version)}.info`), Info, path);
    if (info.kind === 'problem') problems.push(info.problem);
    if (info.kind === 'read') dated.push({ ...versionOf(info.value), version });
  }
  return { dated, problems };
}

function versionOf({ Version, Time }: Info): UpstreamVersion {
  return { version: Version, releasedAt: instantIn(Time) };
}

// A module of these hosts is named after its repository; others name a page that leads to it.
function repositoryOf(module: string): string | undefined {
  const [, repository] =
    /^((?:github\.com|gitlab\.com|bitbucket\.org)\/[^/]+\/[^/]+)/.exec(module) ?? [];
  return repository === undefined ? undefined : `https://${repository}`;
}
