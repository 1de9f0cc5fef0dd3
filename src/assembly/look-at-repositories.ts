// SPDX-License-Identifier: Apache-2.0
import type { ActivityObservation } from '#facts/activity';
import type { ComponentObservation } from '#facts/components';
import type { Instant, Problem, Window } from '#model';
import {
  type FoundRepository,
  findRepositories,
  GitFailure,
  type GitRepository,
  type Head,
  isProblem,
  openRepository,
} from '#platform/git';
import type { PackageCache } from '#platform/registries';
import { inTurn } from '#platform/threads';
import type { ObserveOptions } from '#surfaces/cli';
import { openProgramThreads, type ProgramThreads } from './open-program-threads.ts';
import type { FileCache } from './upstreams/file-cache.ts';

/** What looking needs beyond the folders. */
export interface Looking extends Pick<ObserveOptions, 'signal' | 'onStep' | 'parts'> {
  /** `where-needed`: only those that tell the repository's own licence, where no manifest does. */
  readonly licenseFiles: 'all' | 'where-needed' | 'none';
  /** Now; a commit cannot be of a later day. */
  readonly at?: Instant | undefined;
  /** The window in which lines are counted; none where absent. */
  readonly linesIn?: Window | undefined;
  /** What package registries told. */
  readonly cache?: Pick<FileCache, 'licenses' | 'releaseOf'> | undefined;
  readonly packageCaches: readonly PackageCache[];
  /** `nothing`: licences of installed packages are not asked for. */
  readonly installed?: 'licenses' | 'nothing' | undefined;
  /** Characters from which on a file is read in a thread; 64 Ki where absent. */
  readonly worthAThread?: number | undefined;
  /** Milliseconds that only go up. */
  readonly stopwatch: () => number;
}

/** What was seen of one repository; opinions come later. */
export interface Sight {
  readonly found: FoundRepository;
  /** `empty`: no commit yet. `problem`: it could not be read. */
  readonly state: 'scanned' | 'empty' | 'problem';
  readonly head?: Head | undefined;
  readonly committedAt?: Instant | undefined;
  readonly inventory?: ComponentObservation | undefined;
  readonly activity?: ActivityObservation | undefined;
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}

/** Every repository under the folders, looked at without any database: a few at once, in the order found. */
export async function* lookAtRepositories(
  folders: readonly string[],
  looking: Looking,
): AsyncGenerator<Sight | Problem> {
  const { signal } = looking;
  const threads = openProgramThreads();
  try {
    yield* inTurn(findRepositories(folders, { signal }), threads.size, async (found) =>
      isProblem(found) ? found : lookAt(found, { ...looking, threads }),
    );
  } finally {
    await threads.close();
  }
}

interface Threaded extends Looking {
  readonly threads: ProgramThreads;
}

type Seen = Omit<Sight, 'found' | 'durationMs'>;

async function lookAt(found: FoundRepository, looking: Threaded): Promise<Sight> {
  const begun = looking.stopwatch();
  const seen = await readOpened(found, looking).catch((error: unknown): Seen => {
    looking.signal.throwIfAborted();
    if (error instanceof GitFailure) return { state: 'problem', problems: [error.problem] };
    throw error;
  });
  return { ...seen, found, durationMs: Math.round(looking.stopwatch() - begun) };
}

async function readOpened(found: FoundRepository, looking: Threaded): Promise<Seen> {
  const git = await openRepository(found);
  const stop = () => void git.close();
  looking.signal.addEventListener('abort', stop, { once: true });
  try {
    const head = await git.head();
    if (head === undefined) return { state: 'empty', problems: [] };
    return await readAt(found, git, head, looking);
  } finally {
    looking.signal.removeEventListener('abort', stop);
    await git.close();
  }
}

async function readAt(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  looking: Threaded,
): Promise<Seen> {
  const inventory = looking.parts.includes('inventory')
    ? await readInventory(found, git, head, looking)
    : undefined;
  const activity = looking.parts.includes('history')
    ? await readHistory(found, git, head, looking)
    : undefined;
  const committedAt = await git.committedAt(head.commit);
  const problems = [...(inventory?.problems ?? []), ...(activity?.problems ?? [])];
  return { state: 'scanned', head, committedAt, inventory, activity, problems };
}

async function readInventory(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  {
    signal,
    onStep,
    threads,
    worthAThread,
    licenseFiles,
    cache,
    packageCaches,
    installed,
  }: Threaded,
) {
  onStep(`${found.name}: reading files`);
  const [{ observeComponents, readInstalledLicenses }, { manifestReading }] = await Promise.all([
    import('./on-demand/observe-components.ts'),
    import('./read-manifest.ts'),
  ]);
  return observeComponents(git, head.commit, {
    signal,
    licenseFiles,
    readManifest: manifestReading(threads, worthAThread),
    registry: cache?.licenses,
    ...(found.kind === 'working-copy' &&
      installed !== 'nothing' && {
        installed: (wanted) => readInstalledLicenses(found.path, wanted, packageCaches),
      }),
  });
}

async function readHistory(
  found: FoundRepository,
  git: GitRepository,
  head: Head,
  { signal, onStep, linesIn, at }: Looking,
) {
  onStep(`${found.name}: reading history`);
  const { observeActivity } = await import('./on-demand/observe-activity.ts');
  return observeActivity(git, head.commit, {
    signal,
    repository: found.name,
    linesIn,
    at,
    onProgress: (commits) => onStep(`${found.name}: ${commits} commits`),
  });
}
