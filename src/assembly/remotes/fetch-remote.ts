// SPDX-License-Identifier: Apache-2.0
import type { Remote } from '#facts/portfolio';
import { type Principal, type Problem, Refusal } from '#model';
import { fetchRepository, GitFailure, type TransferStep } from '#platform/git';
import type { Office } from '../office.ts';
import { gitAccess } from './git-access.ts';

export interface FetchOptions {
  readonly principal: Principal;
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

/**
 * Brings a clone up to date, and keeps how that ended; what was fetched before stays whatever happens. Throws a Refusal where only
 * people can mend it, and a GitFailure where another attempt may go better.
 */
export async function fetchRemote(
  office: Office,
  remote: Remote,
  options: FetchOptions,
): Promise<void> {
  const problem = await attempt(office, remote, options);
  const { repositoryId, repository, address } = remote;
  const what = {
    action: 'portfolio/fetch',
    subject: `repository:${repositoryId}`,
    detail: { name: repository, address, problem: problem?.message },
  };
  const outcome = { at: office.clock.now(), problem };
  await office.storage.write(options.principal, what, (tx) =>
    office.remotes.recordOutcome(tx, repositoryId, outcome),
  );
  if (problem === undefined) return;
  if (MAY_PASS.has(problem.code)) throw new GitFailure(problem);
  const next = NEXT[problem.code] ?? 'Look at the address, and at what stands on the server.';
  throw new Refusal('unavailable', 'remotes/not-fetched', `${problem.message}.`, next);
}

async function attempt(
  office: Office,
  { address, location, repository }: Remote,
  { principal, signal, onStep }: FetchOptions,
): Promise<Problem | undefined> {
  const url = new URL(address);
  const access = await gitAccess(office, principal, url);
  if ('code' in access) return access;
  try {
    await fetchRepository({
      ...access,
      ...{ folder: location, address: url, signal },
      onProgress: (step) => onStep(`${repository}: ${stepText(step)}`),
    });
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GitFailure) return error.problem;
    throw error;
  }
}

function stepText({ name, done, total, bytes }: TransferStep): string {
  const size = bytes === undefined ? '' : `, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${name.toLowerCase()}, ${done} of ${total}${size}`;
}

const MAY_PASS: ReadonlySet<string> = new Set([
  'git/unreachable',
  'git/timeout',
  'git/no-such-host',
  'http/no-such-host',
]);

const NEXT: Readonly<Record<string, string>> = {
  'git/access-denied':
    'Give the forge a token that may read this repository, on the page Forges or with "lanthorn forge add".',
  'git/no-such-remote':
    'Look at the address. A forge also says so of a private repository where there is no token for it.',
  'git/redirected': 'Give the address that it leads to, with or without .git at its end.',
  'git/bad-certificate':
    'Make the certificate of the server, or the authority that signed it, known to this machine.',
  'git/no-space': 'Make room where the clones are, or name another place with --clones.',
  'git/too-large': 'Clone it by hand into a folder, and add the folder.',
};
