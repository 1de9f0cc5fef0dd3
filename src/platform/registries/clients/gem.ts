// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Registry } from '../upstream/registry.ts';

const text = z.string().nullish().catch(undefined);
const Versions = z.array(
  z.object({
    number: z.string(),
    created_at: text,
    licenses: z.array(z.string()).nullish().catch(undefined),
    prerelease: z.boolean().catch(false),
  }),
);
const Gem = z.object({
  version: text,
  info: text,
  authors: text,
  homepage_uri: text,
  source_code_uri: text,
  funding_uri: text,
});

export const gem = {
  id: 'gem',
  name: 'RubyGems.org',
  ecosystems: ['gem'],
  address: 'https://rubygems.org',
  documentation: 'https://guides.rubygems.org/rubygems-org-api/',
  knownGaps: 'Yanked versions are not listed.',
  tellsByVersion: false,
  // Its rules: ten requests a second.
  atOnce: 2,
  everyMs: 120,
  async read(ask, { name, etag }) {
    const escaped = encodeURIComponent(name);
    const versions = readJson(
      await ask(`api/v1/versions/${escaped}.json`, { etag }),
      Versions,
      name,
    );
    if (versions.kind !== 'read') return versions;
    const about = readJson(await ask(`api/v1/gems/${escaped}.json`), Gem, name);
    const told = about.kind === 'read' ? about.value : undefined;
    const upstream = {
      latest: told?.version ?? versions.value.find(({ prerelease }) => !prerelease)?.number,
      repositoryUrl: told?.source_code_uri ?? undefined,
      homepage: told?.homepage_uri ?? undefined,
      description: told?.info ?? undefined,
      maintainers: told?.authors?.split(',') ?? [],
      funding: told?.funding_uri ? [told.funding_uri] : [],
      versions: versions.value.map(({ number, created_at, licenses }) => ({
        version: number,
        releasedAt: instantIn(created_at),
        // RubyGems does not say whether several licences are a choice; together is the careful reading.
        license: licenses?.join(' AND ') || undefined,
      })),
    };
    const problems = about.kind === 'problem' ? [about.problem] : [];
    return { kind: 'found', upstream, etag: versions.etag, problems };
  },
} satisfies Registry;
