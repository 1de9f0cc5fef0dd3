// SPDX-License-Identifier: Apache-2.0
import type { Remote, Repository } from '#facts/portfolio';
import type { Instant, Principal } from '#model';
import { projectKey, repositoryKey, type UsedPackage } from '#pillars/execution';
import type { UpstreamProjectReply, UpstreamProjectsReply } from '#surfaces/contract';
import type { Office } from '../office.ts';
import { allRepositories, officePackages } from '../opportunities/office-packages.ts';

/** What tells most of whether a project will be there tomorrow, and of how it treats those who ask. */
const HEALTH = [
  'contributor-absence-factor',
  'contributors',
  'commits-change',
  'days-since-last-commit',
  'days-since-last-release',
  'issue-response-time',
  'change-request-response-time',
];

export interface UpstreamsAsked {
  readonly search?: string | undefined;
  readonly show: 'all' | 'measured' | 'not-measured';
  readonly limit: number;
}

/** Projects of others that our repositories stand on, most of us first, with the figures of those whose clone is read. */
export async function upstreamProjects(
  office: Office,
  principal: Principal,
  { search = '', show, limit }: UpstreamsAsked,
): Promise<UpstreamProjectsReply> {
  const [packages, repositories, remotes] = await Promise.all([
    officePackages(office, principal),
    allRepositories(office, principal),
    office.remotes.all(principal),
  ]);
  const clones = clonesByKey(repositories, remotes);
  const found = projectsOf(packages).filter((one) => isCalled(one, search));
  const isMeasured = ({ key }: Project) => clones.get(key)?.state === 'scanned';
  const shown = found.filter((one) => show === 'all' || isMeasured(one) === (show === 'measured'));
  const page = shown.slice(0, limit);
  const rows = await rowsOf(
    office,
    principal,
    page.flatMap(({ key }) => clones.get(key) ?? []),
  );
  return {
    metrics: rows.metrics,
    items: page.map((one) => ({ ...replyOf(one), ...rows.of(clones.get(one.key)) })),
    total: shown.length,
    measured: found.filter(isMeasured).length,
  };
}

interface Project {
  readonly key: string;
  readonly packages: readonly UsedPackage[];
  readonly repositories: number;
  readonly directly: number;
}

function projectsOf(packages: readonly UsedPackage[]): readonly Project[] {
  const groups = new Map<string, UsedPackage[]>();
  for (const one of packages) {
    const key = projectKey(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].map(([key, group]) => projectOf(key, group)).sort(mostOfUsFirst);
}

function projectOf(key: string, group: readonly UsedPackage[]): Project {
  const usages = group.flatMap((one) => one.usages);
  const distinct = (some: typeof usages) => new Set(some.map(({ repository }) => repository)).size;
  const packages = [...group].sort((one, other) => other.usages.length - one.usages.length);
  return {
    ...{ key, packages },
    repositories: distinct(usages),
    directly: distinct(usages.filter(({ depth }) => depth === 1)),
  };
}

function mostOfUsFirst(one: Project, other: Project): number {
  return (
    other.repositories - one.repositories ||
    other.directly - one.directly ||
    other.packages.length - one.packages.length ||
    (one.key < other.key ? -1 : 1)
  );
}

function isCalled({ key, packages }: Project, search: string): boolean {
  const wanted = search.toLowerCase();
  return [key, ...packages.map(({ name }) => name)].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

interface Clone extends Repository {
  /** Why it could not be fetched the last time. */
  readonly problem?: string | undefined;
}

/** A clone marked as of others is taken before one that counts as ours. One that was never read is known by what it is fetched from. */
function clonesByKey(
  repositories: readonly Repository[],
  remotes: readonly Remote[],
): ReadonlyMap<string, Clone> {
  const fetched = new Map(remotes.map((remote) => [remote.repositoryId, remote]));
  const clones = new Map<string, Clone>();
  for (const one of repositories) {
    const remote = fetched.get(one.id);
    const repository = { ...one, problem: remote?.problem?.message };
    const key = repositoryKey(one.remoteUrl ?? remote?.address);
    if (key === undefined || repository.kind === 'sbom') continue;
    if (clones.get(key)?.isUpstream !== true) clones.set(key, repository);
  }
  return clones;
}

const MOST_NAMES = 10;

type Told = Pick<UpstreamProjectReply, 'state' | 'figures' | 'commitsByMonth'>;

function replyOf({ key, packages, repositories, directly }: Project): UpstreamProjectReply {
  const isPlace = !key.startsWith('pkg:');
  const nothing: Told = {
    state: isPlace ? 'no-clone' : 'no-address',
    figures: {},
    commitsByMonth: [],
  };
  return {
    key,
    name: isPlace ? key.slice(key.indexOf('/') + 1) : (packages[0]?.name ?? key),
    address: isPlace ? `https://${key}` : undefined,
    packages: packages.slice(0, MOST_NAMES).map(({ name }) => name),
    packageCount: packages.length,
    ...{ repositories, directly },
    latestAt: latestOf(packages),
    ...nothing,
  };
}

function latestOf(packages: readonly UsedPackage[]): Instant | undefined {
  const told = packages.flatMap(({ latestAt }) => latestAt ?? []);
  return told.sort().at(-1);
}

/** Figures of clones, from the sheets that are kept of them. */
async function rowsOf(office: Office, principal: Principal, clones: readonly Clone[]) {
  const read = clones.filter(({ state }) => state === 'scanned');
  const [{ metrics, projects }, connections] = await Promise.all([
    office.measurement.projects(principal, {
      repositories: read,
      at: office.clock.now(),
      metricIds: HEALTH,
    }),
    office.forges.connections(principal),
  ]);
  const rows = new Map(projects.map((row) => [row.repositoryId, row]));
  const connected = new Set(connections.map(({ repositoryId }) => repositoryId));
  function of(clone: Clone | undefined) {
    if (clone === undefined) return {};
    const { id, name, isUpstream, problem } = clone;
    const row = rows.get(id);
    return {
      state: row === undefined ? ('waiting' as const) : ('measured' as const),
      clone: { repositoryId: id, name, isUpstream, hasForge: connected.has(id), problem },
      ...(row && { figures: row.figures, commitsByMonth: row.commitsByMonth }),
    };
  }
  return { metrics, of };
}
