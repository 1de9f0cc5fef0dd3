// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixSeconds } from '#model';
import { GitFailure } from './git-failure.ts';
import { isProblem } from './is-problem.ts';
import { dateOf, headerOf } from './object-header.ts';
import type { ObjectReader } from './object-reader.ts';
import type { GitSession } from './run-git.ts';
import { requireOpen, runGit } from './run-git.ts';

/** The commit that stands for the repository. */
export interface Head {
  readonly commit: string;
  /** Short name of its branch; absent when HEAD names a commit itself. */
  readonly branch?: string | undefined;
}

// Far more than any message.
const MAX_COMMIT_BYTES = 16 << 20;

/** When the commit was made, by the committer's clock. */
export async function readCommittedAt(objects: ObjectReader, commit: string): Promise<Instant> {
  const object = await objects.read(commit, MAX_COMMIT_BYTES);
  if (isProblem(object)) throw new GitFailure(object);
  return dateOf(headerOf(object.bytes)) ?? instantOfUnixSeconds(0);
}

interface Branch {
  readonly ref: string;
  readonly commit: string;
}

const TASK = 'Reading the head';
// Mirrors and half-made clones have a HEAD that names no branch of theirs.
const USUAL_BRANCHES = [
  'refs/heads/main',
  'refs/heads/master',
  'refs/heads/trunk',
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
];

/**
 * Opens a repository and looks at its HEAD, all in one call of git: `undefined` where HEAD leads to no commit. Throws a
 * GitFailure when git does not take the folder for a repository.
 */
export async function openAtHead(session: GitSession): Promise<Head | undefined> {
  const asked = ['--is-bare-repository', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'];
  const call = { task: 'Opening', args: ['rev-parse', ...asked] };
  const { code, text } = await runGit(session, call, [0, 1, 128]);
  const [isBare, commit, ref] = text.split('\n');
  // Nothing answered at all: asked for the first thing alone git says what it dislikes.
  if (!isBare) await runGit(session, { ...call, args: ['rev-parse', '--is-bare-repository'] });
  if (code !== 0 || commit === undefined) return undefined;
  return { commit, branch: ref === 'HEAD' ? undefined : shortName(ref) };
}

/** HEAD as it was at opening; where that led nowhere main, master, trunk or the only branch; `undefined` without commits. */
export async function readHead(
  session: GitSession,
  atOpening: Head | undefined,
): Promise<Head | undefined> {
  requireOpen(session, { task: TASK });
  return atOpening ?? headElsewhere(session);
}

async function headElsewhere(session: GitSession): Promise<Head | undefined> {
  const ref = await symbolicHead(session);
  const commit = await commitOf(session, 'HEAD');
  if (commit !== undefined) return { commit, branch: shortName(ref) };
  const branches = await branchesOf(session);
  const usual = USUAL_BRANCHES.map((name) => branches.find((branch) => branch.ref === name));
  const candidates = [...usual, branches.length === 1 ? branches[0] : undefined];
  for (const branch of candidates) {
    const found = branch && (await commitOf(session, branch.ref));
    if (branch && found !== undefined) return { commit: found, branch: shortName(branch.ref) };
  }
  return undefined;
}

async function symbolicHead(session: GitSession): Promise<string | undefined> {
  const args = ['symbolic-ref', '-q', 'HEAD'];
  const { text } = await runGit(session, { task: TASK, args }, [0, 1, 128]);
  return text.trim() || undefined;
}

/** The commit a ref leads to, when the repository has it. */
async function commitOf(session: GitSession, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '-q', '--end-of-options', `${ref}^{commit}`];
  const { code, text } = await runGit(session, { task: TASK, args }, [0, 1, 128]);
  return code === 0 ? text.trim() : undefined;
}

async function branchesOf(session: GitSession): Promise<readonly Branch[]> {
  const format = '--format=%(objectname) %(refname)';
  const args = ['for-each-ref', format, 'refs/heads', 'refs/remotes/origin'];
  const { text } = await runGit(session, { task: TASK, args });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      return { commit: line.slice(0, space), ref: line.slice(space + 1) };
    });
}

function shortName(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/(?:heads|remotes\/origin)\//, '');
}
