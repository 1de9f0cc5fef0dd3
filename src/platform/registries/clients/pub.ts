// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { textIn } from '../upstream/npm-fields.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';

const text = z.string().nullish().catch(undefined);
const Release = z.object({
  version: z.string(),
  published: text,
  retracted: z.boolean().optional().catch(undefined),
  pubspec: z.record(z.string(), z.unknown()).catch({}),
});
const Package = z.object({
  latest: Release,
  versions: z.array(Release),
  isDiscontinued: z.boolean().optional().catch(undefined),
  replacedBy: text,
});
const Score = z.object({ tags: z.array(z.string()).catch([]) });

export const pub = {
  id: 'pub',
  name: 'pub.dev',
  ecosystems: ['pub'],
  address: 'https://pub.dev',
  documentation: 'https://pub.dev/help/api',
  knownGaps: 'The licence of the newest version only.',
  tellsByVersion: false,
  async read(ask, { name, etag }) {
    const path = `api/packages/${encodeURIComponent(name)}`;
    const read = readJson(await ask(path, { etag }), Package, name);
    if (read.kind !== 'read') return read;
    const { latest, versions, isDiscontinued, replacedBy } = read.value;
    const score = readJson(await ask(`${path}/score`), Score, name);
    const license = score.kind === 'read' ? licenseIn(score.value.tags) : undefined;
    const { pubspec } = latest;
    const upstream = {
      latest: latest.version,
      repositoryUrl: textIn(pubspec.repository),
      homepage: textIn(pubspec.homepage),
      description: textIn(pubspec.description),
      maintainers: [],
      funding: Array.isArray(pubspec.funding)
        ? pubspec.funding.flatMap((url) => textIn(url) ?? [])
        : [],
      deprecated: isDiscontinued
        ? `discontinued${replacedBy ? `: use ${replacedBy}` : ''}`
        : undefined,
      versions: versions.map(({ version, published, retracted }) => ({
        version,
        releasedAt: instantIn(published),
        license: version === latest.version ? license : undefined,
        withdrawn: retracted ? 'retracted' : undefined,
      })),
    };
    const problems = score.kind === 'problem' ? [score.problem] : [];
    return { kind: 'found', upstream, etag: read.etag, problems };
  },
} satisfies Registry;

// "license:bsd-3-clause" beside "license:fsf-libre", "license:osi-approved", and "license:unknown"
function licenseIn(tags: readonly string[]): string | undefined {
  const ids = tags
    .flatMap((tag) => /^license:(.+)$/.exec(tag)?.[1] ?? [])
    .filter((id) => !['fsf-libre', 'osi-approved', 'unknown'].includes(id));
  return ids.join(' AND ') || undefined;
}
