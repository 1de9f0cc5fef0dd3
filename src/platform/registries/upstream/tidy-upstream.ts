// SPDX-License-Identifier: Apache-2.0
import type { UpstreamPackage, UpstreamVersion } from './upstream-package.ts';
import { repositoryAddress, webAddress } from './web-address.ts';

const LONGEST_TEXT = 1000;
const LONGEST_NAME = 200;
// The most that any package of npm has is some 4,000 nightly builds; beyond that somebody floods us.
const MOST_VERSIONS = 20_000;
const MOST_PEOPLE = 100;
const MOST_ADDRESSES = 20;

/** What a registry says, bounded and with addresses that are safe to link to: its authors are strangers. */
export function tidyUpstream(raw: UpstreamPackage): UpstreamPackage {
  return {
    repositoryUrl: repositoryAddress(raw.repositoryUrl),
    homepage: webAddress(raw.homepage),
    description: shortText(raw.description, LONGEST_TEXT),
    latest: shortText(raw.latest, LONGEST_NAME),
    deprecated: shortText(raw.deprecated, LONGEST_TEXT),
    maintainers: distinct(raw.maintainers.map((name) => personName(name))).slice(0, MOST_PEOPLE),
    funding: distinct(raw.funding.map(webAddress)).slice(0, MOST_ADDRESSES),
    versions: tidyVersions(raw.versions),
  };
}

// "Ada Lovelace <ada@example.org>": whom to write to is for the project's own pages to say.
function personName(text: string): string | undefined {
  return shortText(text.replace(/\s*[<(][^>)]*[>)]/g, ''), LONGEST_NAME);
}

/** The first of each name: platforms of one version are one version. */
function tidyVersions(versions: readonly UpstreamVersion[]): readonly UpstreamVersion[] {
  const byName = new Map<string, UpstreamVersion>();
  for (const raw of versions.slice(0, MOST_VERSIONS)) {
    const version = shortText(raw.version, LONGEST_NAME);
    if (version === undefined || byName.has(version)) continue;
    byName.set(version, {
      version,
      releasedAt: raw.releasedAt,
      license: shortText(raw.license, LONGEST_TEXT),
      withdrawn: shortText(raw.withdrawn, LONGEST_TEXT),
    });
  }
  return [...byName.values()];
}

function shortText(text: string | undefined, longest: number): string | undefined {
  // Control characters, NUL among them, belong in no name and no sentence.
  const clean = text?.replace(/\p{Cc}+/gu, ' ').trim() ?? '';
  if (clean === '') return undefined;
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
