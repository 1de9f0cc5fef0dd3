// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Problem } from '#model';
import { instantIn } from '../upstream/instant-in.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Ask, Registry } from '../upstream/registry.ts';
import type { UpstreamVersion } from '../upstream/upstream-package.ts';

const text = z.string().optional().catch(undefined);
const VersionKey = z.object({ version: z.string() });
const Package = z.object({
  versions: z.array(
    z.object({
      versionKey: VersionKey,
      publishedAt: text,
      isDefault: z.boolean().optional(),
      isDeprecated: z.boolean().optional(),
    }),
  ),
});
const Version = z.object({
  versionKey: VersionKey,
  publishedAt: text,
  isDeprecated: z.boolean().optional(),
  licenses: z.array(z.string()).catch([]),
  links: z.array(z.object({ label: z.string(), url: z.string() })).catch([]),
});

/** Its names for the types of purls. */
const SYSTEMS: Readonly<Record<string, string>> = {
  npm: 'npm',
  golang: 'go',
  maven: 'maven',
  pypi: 'pypi',
  nuget: 'nuget',
  cargo: 'cargo',
  gem: 'rubygems',
};

export const depsDev = {
  id: 'deps.dev',
  name: 'deps.dev',
  ecosystems: Object.keys(SYSTEMS),
  address: 'https://api.deps.dev',
  documentation: 'https://docs.deps.dev/api/v3/',
  knownGaps: 'Licences of the versions in use only; no description, people or funding.',
  tellsByVersion: true,
  async read(ask, { ecosystem, namespace, name, versions, etag }) {
    const separator = ecosystem === 'maven' ? ':' : '/';
    const whole = namespace === undefined ? name : `${namespace}${separator}${name}`;
    const path = `v3/systems/${SYSTEMS[ecosystem]}/packages/${encodeURIComponent(whole)}`;
    const read = readJson(await ask(path, { etag }), Package, whole);
    if (read.kind !== 'read') return read;
    const { told, links, problems } = await readVersions(ask, path, versions);
    const link = (label: string) => links.find((one) => one.label === label)?.url;
    const upstream = {
      latest: read.value.versions.find(({ isDefault }) => isDefault)?.versionKey.version,
      repositoryUrl: link('SOURCE_REPO'),
      homepage: link('HOMEPAGE'),
      maintainers: [],
      funding: [],
      // The first of a name counts, so what is told by version comes first.
      versions: [...told, ...read.value.versions.map((one) => versionOf({ ...one, licenses: [] }))],
    };
    return { kind: 'found', upstream, etag: read.etag, problems };
  },
} satisfies Registry;

type Told = Pick<
  z.infer<typeof Version>,
  'versionKey' | 'publishedAt' | 'isDeprecated' | 'licenses'
>;

async function readVersions(ask: Ask, path: string, versions: readonly string[]) {
  const told: UpstreamVersion[] = [];
  const links: z.infer<typeof Version>['links'] = [];
  const problems: Problem[] = [];
  for (const version of versions) {
    const read = readJson(
      await ask(`${path}/versions/${encodeURIComponent(version)}`),
      Version,
      path,
    );
    if (read.kind === 'problem') problems.push(read.problem);
    if (read.kind !== 'read') continue;
    told.push(versionOf(read.value));
    links.push(...read.value.links);
  }
  return { told, links, problems };
}

function versionOf({ versionKey, publishedAt, isDeprecated, licenses }: Told): UpstreamVersion {
  // "non-standard": it has seen a licence and cannot name it.
  const named = licenses.filter((license) => license !== 'non-standard');
  return {
    version: versionKey.version,
    releasedAt: instantIn(publishedAt),
    license: named.length === licenses.length ? named.join(' AND ') || undefined : undefined,
    withdrawn: isDeprecated ? 'deprecated' : undefined,
  };
}
