// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';
import type { UpstreamPackage } from '../upstream/upstream-package.ts';

const text = z.string().nullish().catch(undefined);
const Package = z.object({
  latest_stable_version: text,
  latest_version: text,
  meta: z.object({
    description: text,
    licenses: z.array(z.string()).catch([]),
    links: z.record(z.string(), z.string()).catch({}),
  }),
  owners: z.array(z.object({ username: text })).catch([]),
  releases: z.array(z.object({ version: z.string(), inserted_at: text })),
  retirements: z.record(z.string(), z.object({ reason: text, message: text })).catch({}),
});

export const hex = {
  id: 'hex',
  name: 'Hex',
  ecosystems: ['hex'],
  address: 'https://hex.pm',
  documentation: 'https://github.com/hexpm/specifications/blob/main/http_api.md',
  knownGaps: 'The licence of the newest version only.',
  tellsByVersion: false,
  // Its rules: a hundred requests a minute.
  atOnce: 1,
  everyMs: 600,
  async read(ask, { name, etag }) {
    const read = readJson(
      await ask(`api/packages/${encodeURIComponent(name)}`, { etag }),
      Package,
      name,
    );
    if (read.kind !== 'read') return read;
    return { kind: 'found', upstream: upstreamOf(read.value), etag: read.etag, problems: [] };
  },
} satisfies Registry;

function upstreamOf(hexPackage: z.infer<typeof Package>): UpstreamPackage {
  const { meta, releases, retirements, owners } = hexPackage;
  const latest = hexPackage.latest_stable_version ?? hexPackage.latest_version ?? undefined;
  const links = Object.entries(meta.links);
  const linked = (pattern: RegExp) =>
    links.filter(([label]) => pattern.test(label)).map(([, url]) => url);
  return {
    latest,
    repositoryUrl: linked(/github|gitlab|source|repository/i)[0],
    homepage: linked(/home|website/i)[0],
    description: meta.description ?? undefined,
    maintainers: owners.flatMap(({ username }) => username ?? []),
    funding: linked(/sponsor|fund|donat/i),
    versions: releases.map(({ version, inserted_at }) => {
      const retired = retirements[version];
      return {
        version,
        releasedAt: instantIn(inserted_at),
        license: version === latest ? meta.licenses.join(' AND ') || undefined : undefined,
        withdrawn: retired && (retired.message || retired.reason || 'retired'),
      };
    }),
  };
}
