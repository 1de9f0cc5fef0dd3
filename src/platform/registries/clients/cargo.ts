// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';
import type { UpstreamPackage } from '../upstream/upstream-package.ts';

const text = z.string().nullish().catch(undefined);
const Crate = z.object({
  crate: z.object({
    max_stable_version: text,
    newest_version: text,
    repository: text,
    homepage: text,
    description: text,
  }),
  versions: z.array(
    z.object({
      num: z.string(),
      license: text,
      created_at: text,
      yanked: z.boolean().catch(false),
      yank_message: text,
      published_by: z.object({ name: text, login: text }).nullish().catch(undefined),
    }),
  ),
});

export const cargo = {
  id: 'cargo',
  name: 'crates.io',
  ecosystems: ['cargo'],
  address: 'https://crates.io',
  documentation: 'https://crates.io/data-access',
  knownGaps: 'Maintainers are those who published a version; no funding.',
  tellsByVersion: false,
  // Its rules for crawlers: at most one request a second.
  atOnce: 1,
  everyMs: 1000,
  async read(ask, { name, etag }) {
    const answer = await ask(`api/v1/crates/${encodeURIComponent(name)}`, { etag });
    const read = readJson(answer, Crate, name);
    if (read.kind !== 'read') return read;
    return { kind: 'found', upstream: upstreamOf(read.value), etag: read.etag, problems: [] };
  },
} satisfies Registry;

function upstreamOf({ crate, versions }: z.infer<typeof Crate>): UpstreamPackage {
  return {
    latest: crate.max_stable_version ?? crate.newest_version ?? undefined,
    repositoryUrl: crate.repository ?? undefined,
    homepage: crate.homepage ?? undefined,
    description: crate.description ?? undefined,
    maintainers: versions.flatMap(({ published_by: by }) =>
      [by?.name || by?.login].filter((one) => one != null),
    ),
    funding: [],
    versions: versions.map(({ num, license, created_at, yanked, yank_message }) => ({
      version: num,
      releasedAt: instantIn(created_at),
      license: license ?? undefined,
      withdrawn: yanked ? yank_message || 'yanked' : undefined,
    })),
  };
}
