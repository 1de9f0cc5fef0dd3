// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FIRST_SOUND_DAY } from '#engines/history';
import { observeActivity } from '#facts/activity';
import { instantOfUnixSeconds } from '#model';
import { openRepository } from '#platform/git';

/** What a history adds up to. */
export interface HistoryCounts {
  /** Merges left out, as in all of these. */
  readonly commits: number;
  /** By name and address that the .mailmap gives. */
  readonly authors: number;
  readonly added: number;
  readonly deleted: number;
}

/**
 * Git's own counts; `numstat` is a file with what `git log --numstat --no-renames --no-merges --format='%H %at'` printed. Lines of
 * commits from before there were any are left out, as ours are (decision 0052).
 */
export async function countsOfGit(path: string, numstat: string): Promise<HistoryCounts> {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [`--git-dir=${path}`, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  // What a bare clone does by itself, when it says that it is one.
  const mailmap = ['-c', 'mailmap.blob=HEAD:.mailmap'];
  const people = git(...mailmap, 'shortlog', '-sne', '--no-merges', 'HEAD');
  const authors = people.trimEnd().split('\n').length;
  const commits = Number(git('rev-list', '--count', '--no-merges', 'HEAD'));
  return { commits, authors, ...(await linesIn(numstat)) };
}

const FIRST_SOUND_SECOND = Date.parse(FIRST_SOUND_DAY) / 1000;

async function linesIn(numstat: string): Promise<{ added: number; deleted: number }> {
  let [added, deleted, isSound] = [0, 0, false];
  for await (const line of createInterface(createReadStream(numstat, 'latin1'))) {
    const authored = /^[0-9a-f]{40,64} (?<seconds>-?\d+)$/.exec(line)?.groups?.seconds;
    if (authored !== undefined) isSound = Number(authored) >= FIRST_SOUND_SECOND;
    const numbers = /^(?<added>\d+)\t(?<deleted>\d+)\t/.exec(line)?.groups;
    if (numbers === undefined || !isSound) continue;
    added += Number(numbers.added);
    deleted += Number(numbers.deleted);
  }
  return { added, deleted };
}

const ALWAYS = {
  from: instantOfUnixSeconds(0),
  to: instantOfUnixSeconds(Date.UTC(9999, 11, 31) / 1000),
};

/** Ours, of the same repository. */
export async function countsOfOurs(path: string): Promise<HistoryCounts> {
  const git = await openRepository({ path, name: path, kind: 'bare' });
  try {
    const head = (await git.head())?.commit ?? '';
    const { days, commits, problems } = await observeActivity(git, head, { linesIn: ALWAYS });
    for (const { message } of problems.slice(0, 5)) console.log(message);
    const sumOf = (of: 'added' | 'deleted') =>
      days.reduce((sum, { lines }) => sum + (lines?.[of] ?? 0), 0);
    const authors = new Set(days.map(({ person }) => person)).size;
    return { commits, authors, added: sumOf('added'), deleted: sumOf('deleted') };
  } finally {
    await git.close();
  }
}
