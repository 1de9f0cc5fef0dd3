// SPDX-License-Identifier: Apache-2.0
import type { UpstreamPackage, WantedUpstream } from './upstream-package.ts';

/** Ecosystems whose versions have several spellings: "1.0" and "1.0.0", "v1.2" and "1.2". */
const SPELLINGS: Readonly<Record<string, (version: string) => string>> = {
  // PEP 440 and NuGet's normalised versions: trailing zeros, capital letters and what describes the build do not count.
  pypi: (version) => withoutZeros(version.toLowerCase().replace(/^v/, '')),
  nuget: (version) => withoutZeros(version.toLowerCase().replace(/\+.*/, '')),
  composer: (version) => version.toLowerCase().replace(/^v(?=\d)/, ''),
};

function withoutZeros(version: string): string {
  return version.replace(/^(\d+(?:\.\d+)*?)(?:\.0+)+(?=$|[^.\d])/, '$1');
}

/** The versions under the names that are used for them, where registry and lock spell one version differently. */
export function alignVersions(
  upstream: UpstreamPackage,
  { ecosystem, versions: used }: WantedUpstream,
): UpstreamPackage {
  const spelling = SPELLINGS[ecosystem];
  if (spelling === undefined) return upstream;
  const told = new Set(upstream.versions.map(({ version }) => version));
  const usedBySpelling = new Map(
    used.filter((version) => !told.has(version)).map((version) => [spelling(version), version]),
  );
  if (usedBySpelling.size === 0) return upstream;
  const aligned = (version: string) => usedBySpelling.get(spelling(version)) ?? version;
  return {
    ...upstream,
    latest: upstream.latest === undefined ? undefined : aligned(upstream.latest),
    versions: upstream.versions.map((one) => ({ ...one, version: aligned(one.version) })),
  };
}
