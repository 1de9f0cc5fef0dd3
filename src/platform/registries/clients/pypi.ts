// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { alignVersions } from '../upstream/align-versions.ts';
import { instantIn } from '../upstream/instant-in.ts';
import { pythonLicense } from '../upstream/python-fields.ts';
import { readJson } from '../upstream/read-json.ts';
import type { Ask, Registry } from '../upstream/registry.ts';
import type { UpstreamPackage, UpstreamVersion } from '../upstream/upstream-package.ts';

const text = z.string().nullish().catch(undefined);
const Info = z.object({
  version: z.string(),
  license: text,
  license_expression: text,
  classifiers: z.array(z.string()).catch([]),
  project_urls: z.record(z.string(), z.string()).nullish().catch(undefined),
  home_page: text,
  summary: text,
  author: text,
  maintainer: text,
});
const File = z.object({
  upload_time_iso_8601: text,
  yanked: z.boolean().catch(false),
  yanked_reason: text,
});
const Files = z.array(File).catch([]);
const Project = z.object({ info: Info, releases: z.record(z.string(), Files).catch({}) });
const Release = z.object({ info: Info, urls: Files });

export const pypi = {
  id: 'pypi',
  name: 'Python Package Index',
  ecosystems: ['pypi'],
  address: 'https://pypi.org',
  documentation: 'https://docs.pypi.org/api/json/',
  knownGaps: 'The licence of a version costs a request of its own.',
  tellsByVersion: true,
  async read(ask, wanted) {
    const { name, versions, etag } = wanted;
    const answer = await ask(`pypi/${encodeURIComponent(name)}/json`, { etag });
    const read = readJson(answer, Project, name);
    if (read.kind !== 'read') return read;
    const upstream = alignVersions(upstreamOf(read.value), wanted);
    const problems = [];
    const told = new Map(upstream.versions.map((one) => [one.version, one]));
    for (const version of versions.filter((one) => one !== upstream.latest)) {
      const release = await readRelease(ask, name, version);
      if (release.kind === 'problem') problems.push(release.problem);
      if (release.kind === 'read') told.set(version, { ...told.get(version), ...release.value });
    }
    const whole = { ...upstream, versions: [...told.values()] };
    return { kind: 'found', upstream: whole, etag: read.etag, problems };
  },
} satisfies Registry;

async function readRelease(ask: Ask, name: string, version: string) {
  const path = `pypi/${encodeURIComponent(name)}/${encodeURIComponent(version)}/json`;
  const read = readJson(await ask(path), Release, `${name} ${version}`);
  if (read.kind !== 'read') return read;
  const { info, urls } = read.value;
  return { kind: 'read' as const, value: versionOf(version, urls, licenseOf(info)) };
}

function upstreamOf({ info, releases }: z.infer<typeof Project>): UpstreamPackage {
  const urls = Object.entries(info.project_urls ?? {});
  // The index compares labels without case, spaces and punctuation.
  const labelled = (...labels: readonly string[]) =>
    urls
      .filter(([label]) => labels.includes(label.toLowerCase().replace(/[^a-z]/g, '')))
      .map(([, url]) => url);
  return {
    latest: info.version,
    repositoryUrl: labelled('source', 'repository', 'sourcecode', 'github', 'code')[0],
    homepage: labelled('homepage')[0] || (info.home_page ?? undefined),
    description: info.summary ?? undefined,
    maintainers: [info.maintainer, info.author].filter((name) => typeof name === 'string'),
    funding: labelled('funding', 'sponsor', 'donate', 'donation'),
    versions: Object.entries(releases).map(([version, files]) =>
      versionOf(version, files, version === info.version ? licenseOf(info) : undefined),
    ),
  };
}

function versionOf(
  version: string,
  files: z.infer<typeof Files>,
  license: string | undefined,
): UpstreamVersion {
  const [first] = files.map((file) => instantIn(file.upload_time_iso_8601)).sort();
  const isYanked = files.length > 0 && files.every(({ yanked }) => yanked);
  return {
    version,
    releasedAt: first,
    license,
    withdrawn: isYanked ? files[0]?.yanked_reason || 'yanked' : undefined,
  };
}

function licenseOf(info: z.infer<typeof Info>): string | undefined {
  return pythonLicense({
    expression: info.license_expression ?? undefined,
    license: info.license ?? undefined,
    classifiers: info.classifiers,
  });
}
