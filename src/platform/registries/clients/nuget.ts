// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantIn } from '../upstream/instant-in.ts';
import { licenseAddress, nuspecRepository } from '../upstream/nuspec.ts';
import { type Read, readJson, unexpected } from '../upstream/read-json.ts';
import type { Ask, Registry } from '../upstream/registry.ts';
import type { UpstreamPackage, UpstreamVersion } from '../upstream/upstream-package.ts';

const text = z.string().nullish().catch(undefined);
const Entry = z.object({
  version: z.string(),
  licenseExpression: text,
  licenseUrl: text,
  published: text,
  listed: z.boolean().optional().catch(undefined),
  projectUrl: text,
  description: text,
  authors: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  deprecation: z
    .object({ message: text, reasons: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
});
type Entry = z.infer<typeof Entry>;
const Page = z.object({ items: z.array(z.object({ catalogEntry: Entry })) });
const Index = z.object({
  items: z.array(z.object({ '@id': z.string(), items: Page.shape.items.optional() })),
});
const Service = z.object({
  resources: z.array(z.object({ '@id': z.string(), '@type': z.string() })),
});

export const nuget = {
  id: 'nuget',
  name: 'NuGet',
  ecosystems: ['nuget'],
  address: 'https://api.nuget.org/v3/index.json',
  documentation: 'https://learn.microsoft.com/nuget/api/registration-base-url-resource',
  knownGaps: 'The repository of the newest version only; no funding.',
  tellsByVersion: false,
  async read(ask, { name, etag }) {
    const service = readJson(await ask('', { isShared: true }), Service, 'the NuGet service');
    if (service.kind !== 'read') return service;
    const resource = (type: string) =>
      service.value.resources.find((one) => one['@type'].startsWith(type))?.['@id'];
    // 3.6.0 is the one that lists versions of the second edition of semantic versioning too.
    const registrations =
      resource('RegistrationsBaseUrl/3.6.0') ?? resource('RegistrationsBaseUrl');
    if (registrations === undefined)
      return unexpected('the NuGet service', 'it has no registrations');
    const id = encodeURIComponent(name.toLowerCase());
    const path = `${registrations.replace(/\/?$/, '/')}${id}/index.json`;
    const index = readJson(await ask(path, { etag }), Index, name);
    if (index.kind !== 'read') return index;
    const entries = await entriesOf(ask, index.value, name);
    if (entries.kind !== 'read') return entries;
    const upstream = upstreamOf(entries.value);
    const folder = resource('PackageBaseAddress/3.0.0');
    const repositoryUrl = await repositoryOf(ask, folder, id, upstream.latest);
    return {
      kind: 'found',
      upstream: { ...upstream, repositoryUrl },
      etag: index.etag,
      problems: [],
    };
  },
} satisfies Registry;

/** Long lists are on pages of their own. */
async function entriesOf(
  ask: Ask,
  { items }: z.infer<typeof Index>,
  name: string,
): Promise<Read<readonly Entry[]>> {
  const entries: Entry[] = [];
  for (const { '@id': address, items: inlined } of items) {
    const page = inlined
      ? ({ kind: 'read', value: { items: inlined } } as const)
      : readJson(await ask(address), Page, name);
    if (page.kind !== 'read') return page;
    entries.push(...page.value.items.map(({ catalogEntry }) => catalogEntry));
  }
  return { kind: 'read', value: entries };
}

async function repositoryOf(
  ask: Ask,
  folder: string | undefined,
  id: string,
  version: string | undefined,
): Promise<string | undefined> {
  if (folder === undefined || version === undefined) return undefined;
  const lower = encodeURIComponent(version.toLowerCase());
  const address = `${folder.replace(/\/?$/, '/')}${id}/${lower}/${id}.nuspec`;
  const answer = await ask(address, { accept: 'application/xml' });
  return answer.kind === 'found' ? nuspecRepository(answer.text) : undefined;
}

function upstreamOf(entries: readonly Entry[]): UpstreamPackage {
  // In order of versions; "-" begins a prerelease, "+" what is only said about the build.
  const stable = entries.filter(
    ({ version, listed }) => !version.includes('-') && listed !== false,
  );
  const newest = stable.at(-1) ?? entries.at(-1);
  return {
    latest: newest?.version.replace(/\+.*/, ''),
    homepage: newest?.projectUrl ?? undefined,
    description: newest?.description ?? undefined,
    maintainers: [newest?.authors ?? []].flat().flatMap((names) => names.split(',')),
    funding: [],
    deprecated: deprecationOf(newest),
    versions: entries.map(versionOf),
  };
}

function versionOf(entry: Entry): UpstreamVersion {
  const { version, published, listed, licenseExpression, licenseUrl } = entry;
  return {
    version: version.replace(/\+.*/, ''),
    releasedAt: instantIn(published),
    license: licenseExpression || licenseAddress(licenseUrl ?? undefined),
    withdrawn: deprecationOf(entry) ?? (listed === false ? 'unlisted' : undefined),
  };
}

function deprecationOf(entry: Entry | undefined): string | undefined {
  const { deprecation } = entry ?? {};
  return deprecation && (deprecation.message || deprecation.reasons.join(', ') || 'deprecated');
}
