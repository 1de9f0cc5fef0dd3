// SPDX-License-Identifier: Apache-2.0
import { agreementOf, type ProjectFacts, type Weaknesses } from '#engines/ranking';
import { type Instant, secondsOf } from '#model';
import { ownerOf, projectKey } from './project-key.ts';
import type { MeasuredProject, UsedPackage } from './used-package.ts';

/** An upstream project: all packages that we use of one place where they are made. */
export interface UpstreamProject {
  /** `github.com/ada/lamp`, or the package URL where nobody knows where it is made. */
  readonly key: string;
  /** By how much of us stands on each, most first. */
  readonly packages: readonly UsedPackage[];
  readonly facts: ProjectFacts;
}

/** What the packages are put together with. */
export interface Surroundings {
  readonly at: Instant;
  /** How many repositories were looked at. */
  readonly repositories: number;
  /** What histories and forges tell, by project key. */
  readonly measured?: ReadonlyMap<string, MeasuredProject> | undefined;
  /** How many objectives and initiatives name the project, by key; absent where nobody can say. */
  readonly links?: ReadonlyMap<string, number> | undefined;
}

/** Packages by the project that makes them, with what is known of it. */
export function groupProjects(
  packages: readonly UsedPackage[],
  around: Surroundings,
): readonly UpstreamProject[] {
  const groups = new Map<string, UsedPackage[]>();
  for (const one of packages) {
    const key = projectKey(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].map(([key, members]) => {
    const sorted = [...members].sort((a, b) => b.usages.length - a.usages.length);
    return { key, packages: sorted, facts: factsOf(key, sorted, around) };
  });
}

const SECONDS_A_DAY = 86_400;

function factsOf(
  key: string,
  packages: readonly UsedPackage[],
  { at, repositories, measured, links }: Surroundings,
): ProjectFacts {
  const { repositoryId: _, funding, ...history } = measured?.get(key) ?? {};
  const owner = ownerOf(key);
  const latest = most(packages.map(({ latestAt }) => latestAt && secondsOf(latestAt)));
  const gone = packages.filter(({ deprecated }) => deprecated !== undefined);
  return {
    usages: packages.flatMap(({ usages }) => usages),
    repositories,
    askers: most(packages.map(({ askers }) => askers)),
    maintainers: most(packages.map(({ maintainers }) => maintainers)),
    daysSinceRelease: latest === undefined ? undefined : (secondsOf(at) - latest) / SECONDS_A_DAY,
    ...known(history),
    // One package that nobody should use is no project that has ended.
    deprecated: gone.length === packages.length ? gone[0]?.deprecated : undefined,
    agreement: owner === undefined ? undefined : agreementOf(owner),
    weaknesses: weaknessesOf(packages),
    patches: sum(packages.map(({ patches }) => patches)),
    releasesBehind: most(packages.map(({ releasesBehind }) => releasesBehind)),
    strategyLinks: links === undefined ? undefined : (links.get(key) ?? 0),
    funding: fundingOf([...packages.map((one) => one.funding), funding]),
  };
}

/** Without what is not known, so that it does not hide what something else tells. */
function known<Facts extends object>(facts: Facts): Partial<Facts> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as Partial<Facts>;
}

function fundingOf(
  told: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  const some = told.filter((one) => one !== undefined);
  return some.length === 0 ? undefined : [...new Set(some.flat())];
}

function weaknessesOf(packages: readonly UsedPackage[]): Weaknesses | undefined {
  const told = packages.flatMap(({ weaknesses }) => weaknesses ?? []);
  if (told.length === 0) return undefined;
  const count = (rating: keyof Weaknesses) => told.reduce((total, one) => total + one[rating], 0);
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
  };
}

function most(values: readonly (number | undefined)[]): number | undefined {
  const told = values.filter((value) => value !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const told = values.filter((value) => value !== undefined);
  return told.length === 0 ? undefined : told.reduce((total, value) => total + value, 0);
}
