// SPDX-License-Identifier: Apache-2.0
import { type ActivityObservation, observeActivity } from '#facts/activity';
import { type ComponentObservation, observeComponents } from '#facts/components';
import type { Instant, Problem, Window } from '#model';
import type { FiledCurations, Policy } from '#pillars/compliance';
import { measureRepository } from '#pillars/measurement';
import {
  type FoundRepository,
  findRepositories,
  GitFailure,
  type GitRepository,
  type Head,
  isProblem,
  openRepository,
} from '#platform/git';
import { type PackageCache, readInstalledLicenses } from '#platform/registries';
import { inTurn } from '#platform/threads';
import type { ObserveOptions, RepositoryReport } from '#surfaces/cli';
import { judgeObservation } from './judge-observation.ts';
import { openProgramThreads, type ProgramThreads } from './open-program-threads.ts';
import { manifestReading } from './read-manifest.ts';
import { componentFacts, reportFigure } from './report-figures.ts';
import type { FileCache } from './upstreams/file-cache.ts';

/** What looking needs beyond the folders. */
export interface Observing
  extends Omit<ObserveOptions, 'policyFile' | 'registryCache' | 'curations'> {
  readonly policy: Policy;
  /** What package registries told. */
  readonly cache?: Pick<FileCache, 'licenses' | 'releaseOf'> | undefined;
  /** What people have decided about licences. */
  readonly curations: FiledCurations;
  readonly packageCaches: readonly PackageCache[];
  readonly at: Instant;
  /** Milliseconds that only go up. */
  readonly stopwatch: () => number;
}

/** Every repository under the folders, looked at without any database: a few at once, reported in the order found. */
export async function* observeRepositories(
  folders: readonly string[],
  observing: Observing,
): AsyncGenerator<RepositoryReport | Problem> {
  const { signal } = observing;
  const threads = openProgramThreads();
  try {
    yield* inTurn(findRepositories(folders, { signal }), threads.size, async (found) =>
      isProblem(found) ? found : observeRepository(found, { ...observing, threads }),
    );
  } finally {
    await threads.close();
  }
}

interface Threaded extends Observing {
  readonly threads: ProgramThreads;
}

async function observeRepository(
  found: FoundRepository,
  observing: Threaded,
): Promise<RepositoryReport> {
  const begun = observing.stopwatch();
  const report = await readOpened(found, observing).catch((error: unknown) => {
    observing.signal.throwIfAborted();
    if (error instanceof GitFailure) return withoutFacts('problem', observing, [error.problem]);
    throw error;
  });
  const { name, path, kind } = found;
  const durationMs = Math.round(observing.stopwatch() - begun);
  return { ...report, repository: { name, path, kind }, durationMs };
}

type Undressed = Omit<RepositoryReport, 'repository' | 'durationMs'>;

async function readOpened(found: FoundRepository, observing: Threaded): Promise<Undressed> {
  const git = await openRepository(found);
  const stop = () => void git.close();
  observing.signal.addEventListener('abort', stop, { once: true });
  try {
    const head = await git.head();
    if (head === undefined) return withoutFacts('empty', observing, []);
    return await readAt(found, git, head, observing);
  } finally {
    observing.signal.removeEventListener('abort', stop);
    await git.close();
  }
}

async function readAt(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  observing: Threaded,
): Promise<Undressed> {
  const inventory = observing.parts.includes('inventory')
    ? await readInventory(found, git, head, observing)
    : undefined;
  const activity = observing.parts.includes('history')
    ? await readHistory(found, git, head, observing)
    : undefined;
  const committedAt = await git.committedAt(head.commit);
  return { ...dress({ found, head }, observing, inventory, activity), committedAt };
}

function readInventory(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  { signal, onStep, threads, cache, packageCaches }: Threaded,
) {
  onStep(`${found.name}: reading files`);
  return observeComponents(git, head.commit, {
    signal,
    readManifest: manifestReading(threads),
    registry: cache?.licenses,
    ...(found.kind === 'working-copy' && {
      installed: (wanted) => readInstalledLicenses(found.path, wanted, packageCaches),
    }),
  });
}

function readHistory(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  { signal, onStep }: Observing,
) {
  onStep(`${found.name}: reading history`);
  return observeActivity(git, head.commit, {
    signal,
    repository: found.name,
    onProgress: (commits) => onStep(`${found.name}: ${commits} commits`),
  });
}

function dress(
  { found, head }: { readonly found: FoundRepository; readonly head: Head },
  { policy, at, since, cache, curations, products = [] }: Observing,
  inventory: ComponentObservation | undefined,
  activity: ActivityObservation | undefined,
): Undressed {
  const { problems: reopened, ...judged } = judgeObservation(policy, inventory, {
    licenseBy: curations.at(found.name, products),
  });
  const { window, figures } = measureRepository(
    {
      contributions: activity?.days ?? [],
      releases: activity?.releases ?? [],
      components: componentFacts(judged.components, cache),
    },
    at,
    { since },
  );
  return {
    state: 'scanned',
    commit: head.commit,
    branch: head.branch,
    license: inventory?.license,
    ...judged,
    edges: inventory?.edges ?? [],
    history: activity && {
      commits: activity.commits,
      merges: activity.merges,
      releases: activity.releases.length,
    },
    window,
    figures: figures.map(reportFigure),
    problems: [...(inventory?.problems ?? []), ...reopened, ...(activity?.problems ?? [])],
  };
}

function withoutFacts(
  state: 'empty' | 'problem',
  { at, since }: Observing,
  problems: readonly Problem[],
): Undressed {
  const window: Window = measureRepository(
    { contributions: [], releases: [], components: [] },
    at,
    { since },
  ).window;
  return { state, components: [], edges: [], findings: [], window, figures: [], problems };
}
