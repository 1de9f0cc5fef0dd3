// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import {
  fundingField,
  licenseField,
  personField,
  repositoryField,
  textIn,
} from '../upstream/npm-fields.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';
import type { UpstreamPackage } from '../upstream/upstream-package.ts';

// Old packages hold every mistake that package.json ever allowed; what is not as it should be is not told.
const about = {
  repository: z.unknown().optional(),
  homepage: z.unknown().optional(),
  description: z.unknown().optional(),
  maintainers: z.array(z.unknown()).optional().catch(undefined),
};
const Release = z.object({
  ...about,
  license: z.unknown().optional(),
  licenses: z.unknown().optional(),
  funding: z.unknown().optional(),
  deprecated: z.unknown().optional(),
});
const Packument = z.object({
  'dist-tags': z.record(z.string(), z.string()).catch({}),
  versions: z.record(z.string(), Release.catch({})).catch({}),
  time: z.record(z.string(), z.unknown()).catch({}),
  ...about,
});

export const npm = {
  id: 'npm',
  name: 'npm registry',
  ecosystems: ['npm'],
  address: 'https://registry.npmjs.org',
  documentation: 'https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md',
  knownGaps: 'Nothing: all versions are in one answer.',
  tellsByVersion: false,
  async read(ask, { namespace, name, etag }) {
    const whole = namespace === undefined ? name : `${namespace}/${name}`;
    const answer = await ask(whole.replace('/', '%2F'), { etag });
    const read = readJson(answer, Packument, whole);
    if (read.kind !== 'read') return read;
    return { kind: 'found', upstream: upstreamOf(read.value), etag: read.etag, problems: [] };
  },
} satisfies Registry;

function upstreamOf(packument: z.infer<typeof Packument>): UpstreamPackage {
  const latest = packument['dist-tags'].latest;
  const newest = packument.versions[latest ?? ''];
  return {
    latest,
    // Some mirrors leave out what the registry says above the versions; the newest version says the same.
    repositoryUrl: repositoryField(packument.repository) ?? repositoryField(newest?.repository),
    homepage: textIn(packument.homepage) ?? textIn(newest?.homepage),
    description: textIn(packument.description) ?? textIn(newest?.description),
    maintainers: (packument.maintainers ?? newest?.maintainers ?? []).flatMap(
      (one) => personField(one) ?? [],
    ),
    funding: fundingField(newest?.funding),
    // npm deprecates version by version; when the newest is, so is the package.
    deprecated: textIn(newest?.deprecated),
    versions: Object.entries(packument.versions).map(([version, release]) => ({
      version,
      releasedAt: instantIn(textIn(packument.time[version])),
      license: licenseField(release.license) ?? licenseField(release.licenses),
      withdrawn: textIn(release.deprecated),
    })),
  };
}
