// SPDX-License-Identifier: Apache-2.0
import { receptionOf } from '#engines/ranking';
import type { Repository } from '#facts/portfolio';
import type { ForgeItem, Principal } from '#model';
import {
  type MeasuredProject,
  projectKey,
  repositoryKey,
  type UsedPackage,
} from '#pillars/execution';
import type { Office } from '../office.ts';

// A clone of an upstream project stands among our own repositories; nobody has hundreds of them.
const MOST_CLONES = 50;

/** What the histories and forges of those of our repositories tell that are clones of what we use, by project key. */
export async function measuredProjects(
  office: Office,
  principal: Principal,
  known: {
    readonly packages: readonly UsedPackage[];
    readonly repositories: readonly Repository[];
  },
): Promise<ReadonlyMap<string, MeasuredProject>> {
  const wanted = new Set(known.packages.map(projectKey));
  const clones = known.repositories.flatMap((repository) => {
    const key = repositoryKey(repository.remoteUrl);
    return key !== undefined && wanted.has(key) ? [{ key, repository }] : [];
  });
  const measured = new Map<string, MeasuredProject>();
  for (const { key, repository } of clones.slice(0, MOST_CLONES)) {
    measured.set(key, await measuredOne(office, principal, repository));
  }
  return measured;
}

async function measuredOne(
  office: Office,
  principal: Principal,
  repository: Repository,
): Promise<MeasuredProject> {
  const at = office.clock.now();
  const { figures } = await office.measurement.project(principal, repository, at);
  const value = (id: string) => figures.find(({ metric }) => metric.id === id)?.value;
  return {
    repositoryId: repository.id,
    absenceFactor: value('contributor-absence-factor'),
    daysSinceCommit: value('days-since-last-commit'),
    daysSinceRelease: value('days-since-last-release'),
    newcomerRatio: value('newcomer-share'),
    funding: repository.funding.length > 0 ? repository.funding : undefined,
    ...receptionOf(await itemsOf(office, principal, repository.id), at),
  };
}

/** Issues and change requests that its forge told; none where no forge is connected. */
export async function itemsOf(
  { forges }: Office,
  principal: Principal,
  repositoryId: number,
): Promise<readonly ForgeItem[]> {
  const items: ForgeItem[] = [];
  for await (const item of forges.items(principal, { repositoryId })) items.push(item);
  return items;
}
