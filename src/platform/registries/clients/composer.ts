// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { fundingField } from '../upstream/npm-fields.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';
import type { UpstreamPackage } from '../upstream/upstream-package.ts';

const text = z.string().optional().catch(undefined);
const Release = z.object({
  version: z.string(),
  license: z.array(z.string()).catch([]),
  time: text,
  source: z.object({ url: text }).optional().catch(undefined),
  homepage: text,
  description: text,
  authors: z.array(z.object({ name: text })).catch([]),
  funding: z.unknown().optional(),
  abandoned: z.union([z.boolean(), z.string()]).optional().catch(undefined),
});
type Release = z.infer<typeof Release>;
const Metadata = z.object({
  packages: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

export const composer = {
  id: 'composer',
  name: 'Packagist',
  ecosystems: ['composer'],
  address: 'https://repo.packagist.org',
  documentation: 'https://packagist.org/apidoc#get-package-data',
  knownGaps: 'Branches (dev versions) are not asked for.',
  tellsByVersion: false,
  async read(ask, { namespace = '', name, etag }) {
    const whole = `${namespace}/${name}`;
    const read = readJson(await ask(`p2/${whole}.json`, { etag }), Metadata, whole);
    if (read.kind !== 'read') return read;
    const releases = expanded(read.value.packages[whole] ?? []);
    return { kind: 'found', upstream: upstreamOf(releases), etag: read.etag, problems: [] };
  },
} satisfies Registry;

// "minified": "composer/2.0": newest first, and each version says only what differs from the one before.
function expanded(minified: readonly Readonly<Record<string, unknown>>[]): readonly Release[] {
  let whole: Readonly<Record<string, unknown>> = {};
  return minified.flatMap((difference) => {
    const merged = Object.entries({ ...whole, ...difference });
    whole = Object.fromEntries(merged.filter(([, value]) => value !== '__unset'));
    const { data } = Release.safeParse(whole);
    return data ?? [];
  });
}

const PRERELEASE = /dev|alpha|beta|rc|-[ab]\d/i;

function upstreamOf(releases: readonly Release[]): UpstreamPackage {
  const newest = releases.find(({ version }) => !PRERELEASE.test(version)) ?? releases[0];
  const { abandoned } = newest ?? {};
  return {
    latest: newest?.version.replace(/^v(?=\d)/, ''),
    repositoryUrl: newest?.source?.url,
    homepage: newest?.homepage,
    description: newest?.description,
    maintainers: newest?.authors.flatMap(({ name }) => name ?? []) ?? [],
    funding: fundingField(newest?.funding),
    deprecated:
      typeof abandoned === 'string'
        ? `abandoned: use ${abandoned}`
        : abandoned
          ? 'abandoned'
          : undefined,
    versions: releases.map(({ version, time, license }) => ({
      // Tags are "v1.2.3" or "1.2.3" as their authors please; locks and purls write either.
      version: version.replace(/^v(?=\d)/, ''),
      releasedAt: instantIn(time),
      // The schema of composer.json: several licences are a choice.
      license: license.length > 1 ? `(${license.join(' OR ')})` : license[0],
    })),
  };
}
