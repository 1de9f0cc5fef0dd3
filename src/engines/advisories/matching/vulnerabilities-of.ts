// SPDX-License-Identifier: Apache-2.0
import { compareVersions } from '../orders/index.ts';
import { chiefSeverity, type Severity } from '../records/index.ts';
import type { Match } from './advisory-index.ts';

/** One weakness in a version in use, whatever number of databases tell of it. */
export interface Vulnerability {
  /** The CVE where it has one, else what GitHub calls it, else the first id. */
  readonly name: string;
  /** All its other names. */
  readonly aliases: readonly string[];
  /** Ids of the advisories that tell of it. */
  readonly advisories: readonly string[];
  readonly summary: string;
  /** The worst that an advisory says. */
  readonly severity?: Severity | undefined;
  /** In VERS, as the first advisory has it. */
  readonly affectedRange: string;
  /** The version from which no advisory speaks of it any more; absent where one knows no fix. */
  readonly fixedIn?: string | undefined;
  /** When the first advisory told of it, ISO 8601; absent where none says. */
  readonly published?: string | undefined;
}

/**
 * The matches of one version in use, those that are about the same weakness in one. What was withdrawn is left out.
 *
 * Ecosystem: of the version, for the order of the fixes.
 */
export function vulnerabilitiesOf(
  matches: readonly Match[],
  ecosystem: string,
): readonly Vulnerability[] {
  const groups: { names: Set<string>; matches: Match[] }[] = [];
  for (const match of matches) {
    if (match.withdrawn !== undefined) continue;
    const names = new Set([match.id, ...match.aliases]);
    const same = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    for (const one of same) groups.splice(groups.indexOf(one), 1);
    groups.push({
      names: new Set([...same.flatMap((one) => [...one.names]), ...names]),
      matches: [...same.flatMap((one) => one.matches), match],
    });
  }
  return groups
    .map((group) => vulnerabilityOf(group.names, group.matches, ecosystem))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function vulnerabilityOf(
  names: ReadonlySet<string>,
  matches: readonly Match[],
  ecosystem: string,
): Vulnerability {
  const name = chiefName([...names]);
  const fixes = matches.map(({ fixedIn }) => fixedIn);
  return {
    name,
    aliases: [...names].filter((one) => one !== name).sort(byText),
    advisories: matches.map(({ id }) => id).sort(byText),
    summary: matches.find(({ summary }) => summary !== '')?.summary ?? '',
    severity: worstOf(matches),
    affectedRange: matches[0]?.affectedRange ?? '',
    fixedIn: fixes.reduce((a, b) => later(ecosystem, a, b)),
    published: matches.flatMap(({ published }) => published ?? []).sort(byText)[0],
  };
}

function chiefName(names: readonly string[]): string {
  const sorted = names.toSorted(byText);
  const starting = (start: string) => sorted.find((name) => name.startsWith(start));
  return starting('CVE-') ?? starting('GHSA-') ?? sorted[0] ?? '';
}

function worstOf(matches: readonly Match[]): Severity | undefined {
  const all = matches.flatMap(({ severity }) => severity ?? []);
  const scored = all.filter(({ score }) => score !== undefined);
  const [worst] = scored.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return worst ?? chiefSeverity(all);
}

function later(ecosystem: string, a: string | undefined, b: string | undefined) {
  if (a === undefined || b === undefined) return undefined;
  return compareVersions(ecosystem, a, b) === -1 ? b : a;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
