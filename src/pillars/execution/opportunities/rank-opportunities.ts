// SPDX-License-Identifier: Apache-2.0
import { type ProjectRating, rateProject } from '#engines/ranking';
import { changeWords, type ToFindOut } from './change-words.ts';
import { groupProjects, type Surroundings, type UpstreamProject } from './group-projects.ts';
import { type NextStep, nextStep } from './next-step.ts';
import { repositoryKey } from './project-key.ts';
import type { UsedPackage } from './used-package.ts';

/** An upstream project, rated, with what to do. */
export interface Opportunity extends Omit<ProjectRating, 'changes'> {
  /** `github.com/ada/lamp`, or a package URL. */
  readonly key: string;
  /** `ada/lamp`, or the name of the package. */
  readonly name: string;
  readonly packages: readonly UsedPackage[];
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  /** Where it takes money; absent where nobody has told. */
  readonly channels?: readonly string[] | undefined;
  readonly next: NextStep;
  /** What is not known and would move it most. */
  readonly toFindOut: readonly ToFindOut[];
}

/** All upstream projects of the packages, the most urgent first. Pure: the command line does it without a database. */
export function rankOpportunities(
  packages: readonly UsedPackage[],
  around: Surroundings,
): readonly Opportunity[] {
  return groupProjects(packages, around)
    .map(opportunityOf)
    .filter(({ signals }) => signals.exposure.value > 0)
    .sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
}

function opportunityOf({ key, packages, facts }: UpstreamProject): Opportunity {
  const { changes, ...rating } = rateProject(facts);
  const isMade = !key.startsWith('pkg:');
  const repositoryUrl = isMade ? addressOf(key, packages) : undefined;
  const told = <Name extends 'homepage' | 'description'>(name: Name) =>
    packages.find((one) => one[name] !== undefined)?.[name];
  return {
    key,
    name: isMade ? key.split('/').slice(1).join('/') : (packages[0]?.name ?? key),
    packages,
    repositoryUrl,
    homepage: told('homepage'),
    description: told('description'),
    channels: facts.funding,
    ...rating,
    next: nextStep({ quadrant: rating.quadrant, facts, repositoryUrl }),
    toFindOut: changes.map(changeWords),
  };
}

/** As the registry writes it, without the way into a folder of it. */
function addressOf(key: string, packages: readonly UsedPackage[]): string {
  const written = packages.flatMap(({ repositoryUrl }) => repositoryUrl ?? []);
  const whole = written.find(
    (address) => repositoryKey(address) === key && !/\/tree\//.test(address),
  );
  return whole?.startsWith('https://') ? whole : `https://${key}`;
}
