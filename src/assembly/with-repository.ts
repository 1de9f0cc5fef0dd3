// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import {
  type FoundRepository,
  findRepositories,
  GitFailure,
  type GitRepository,
  isProblem,
  openRepository,
} from '#platform/git';

/**
 * Does something with the first repository in or around a folder; it is closed afterwards, and when the signal says stop.
 * Refuses (`cli/no-repository`, `cli/unreadable-repository`).
 */
export async function withRepository<Result>(
  folder: string,
  signal: AbortSignal,
  work: (git: GitRepository, found: FoundRepository) => Promise<Result>,
): Promise<Result> {
  const found = await firstRepository(folder, signal);
  try {
    return await whileOpen(found, signal, work);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GitFailure) throw unreadable(found, error);
    throw error;
  }
}

async function whileOpen<Result>(
  found: FoundRepository,
  signal: AbortSignal,
  work: (git: GitRepository, found: FoundRepository) => Promise<Result>,
): Promise<Result> {
  const git = await openRepository(found);
  const stop = () => void git.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await work(git, found);
  } finally {
    signal.removeEventListener('abort', stop);
    await git.close();
  }
}

async function firstRepository(folder: string, signal: AbortSignal): Promise<FoundRepository> {
  for await (const found of findRepositories([folder], { signal })) {
    if (!isProblem(found)) return found;
  }
  throw new Refusal(
    'not-found',
    'cli/no-repository',
    `There is no git repository in or around ${folder}.`,
    'Name a folder with a working copy or a bare repository; "git init" and a commit make one.',
  );
}

function unreadable({ path }: FoundRepository, { problem }: GitFailure): Refusal {
  return new Refusal(
    'unavailable',
    'cli/unreadable-repository',
    `Reading ${path}: ${problem.message}`,
    'Try "git fsck" in it.',
  );
}
