// SPDX-License-Identifier: Apache-2.0
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from '#model';

/** Where GitHub looks for the file, first place first. */
const PLACES = [/^\.github\/FUNDING\.ya?ml$/i, /^FUNDING\.ya?ml$/i, /^docs\/FUNDING\.ya?ml$/i];

/** Keys of the file, and the page of whoever is named: a new platform is a row. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['github', 'https://github.com/sponsors/'],
  ['patreon', 'https://www.patreon.com/'],
  ['open_collective', 'https://opencollective.com/'],
  ['ko_fi', 'https://ko-fi.com/'],
  // "npm/babel"
  ['tidelift', 'https://tidelift.com/funding/github/'],
  ['community_bridge', 'https://funding.communitybridge.org/projects/'],
  ['lfx_crowdfunding', 'https://crowdfunding.lfx.linuxfoundation.org/projects/'],
  ['liberapay', 'https://liberapay.com/'],
  ['issuehunt', 'https://issuehunt.io/r/'],
  ['otechie', 'https://otechie.com/'],
  ['polar', 'https://polar.sh/'],
  ['buy_me_a_coffee', 'https://buymeacoffee.com/'],
  // "u/gh/jane"
  ['thanks_dev', 'https://thanks.dev/'],
]);

/** GitHub shows four of a kind; a stranger's file may hold thousands. */
const MOST = 20;

export interface FundingReading {
  /** Web addresses where money is taken, each once, in the order of the file. */
  readonly funding: readonly string[];
  readonly problems: readonly Problem[];
}

/** Which of a repository's paths is its FUNDING.yml; where there are several, GitHub's order decides. */
export function fundingFileOf(paths: readonly string[]): string | undefined {
  for (const place of PLACES) {
    const found = paths.find((path) => place.test(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Reads a FUNDING.yml. Keys that GitHub does not know and names that can be none are passed over.
 *
 * Source: https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/displaying-a-sponsor-button-in-your-repository
 */
export function readFundingFile(path: string, text: string): FundingReading {
  const document = documentIn(text);
  if (document instanceof YAMLException) {
    const line = document.mark?.line;
    return badFile(path, `expected YAML, ${document.reason}`, line === undefined ? 1 : line + 1);
  }
  if (document === undefined || document === null) return { funding: [], problems: [] };
  if (typeof document !== 'object' || Array.isArray(document)) {
    return badFile(path, 'expected platforms and names ("github: jane")', 1);
  }
  const addresses = Object.entries(document).flatMap(([key, value]) => addressesOf(key, value));
  return { funding: [...new Set(addresses)].slice(0, MOST), problems: [] };
}

function documentIn(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function badFile(path: string, what: string, line: number): FundingReading {
  const message = `Reading ${path} line ${line}: ${what}`;
  return { funding: [], problems: [{ code: 'inventory/bad-funding', message, path, line }] };
}

function addressesOf(key: string, value: unknown): readonly string[] {
  const names = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  if (key === 'custom') return names.flatMap((name) => webAddress(name.trim()) ?? []);
  const page = PAGES.get(key);
  if (page === undefined) return [];
  return names.flatMap((name) => (NAME.test(name) ? [page + name] : []));
}

const NAME = /^[\p{L}\p{N}@_.-]{1,100}(?:\/[\p{L}\p{N}@_.-]{1,100}){0,3}$/u;

// "octocat.com" is an address too.
function webAddress(text: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(text) ? `https://${text}` : undefined;
}
