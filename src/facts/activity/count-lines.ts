// SPDX-License-Identifier: Apache-2.0
import { type CommitLines, createLineReader } from '#engines/history';
import type { Problem } from '#model';
import { GitFailure } from '#platform/git';
import type { CommitList } from './commit-list.ts';
import type { LineSource } from './history-source.ts';

export interface CountingOptions {
  readonly signal?: AbortSignal | undefined;
  /** Gits at work at a time; 2 where absent. */
  readonly processes?: number | undefined;
}

// Neighbours share most of their files, which git then unpacks once: so batches are not too short, and each git stays with
// neighbours. The last batches keep one git busy while the others have nothing left to do: so not too long, and shorter
// towards the end.
const LONGEST_BATCH = 1000;
const SHORTEST_BATCH = 50;
const BATCHES_AHEAD = 8;
// A git keeps every commit that it was asked for in memory, a kilobyte each.
const MOST_OF_ONE_GIT = 100_000;
// Each costs a start of git. A clone without file contents would fail at every commit.
const MOST_FAILURES = 25;

/**
 * Counts added and deleted lines of the commits, with several gits that share the work: one begins with the newest, the
 * next with the oldest, and each takes its next range of commits when it is done with its last, until they meet.
 *
 * `onCounted` hears of each commit once, by its position in the list, in no order that can be relied on; of a commit
 * that git does not have, nothing. Problems: what could not be counted, and why.
 */
export async function countLines(
  source: LineSource,
  commits: CommitList,
  onCounted: (position: number, lines: CommitLines) => void,
  { signal, processes = 2 }: CountingOptions = {},
): Promise<readonly Problem[]> {
  const ranges = rangesOf(commits.length, processes);
  const problems = await Promise.all(
    Array.from({ length: processes }, (_, process) => {
      const nextRange = process % 2 === 0 ? ranges.newest : ranges.oldest;
      return countShare({ source, commits, onCounted, nextRange, signal });
    }),
  );
  return problems.flat();
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Ranges {
  readonly newest: () => Range | undefined;
  readonly oldest: () => Range | undefined;
}

/** Hands out the positions from 0 to `length`, newest first, from either end, in ranges that become shorter. */
function rangesOf(length: number, processes: number): Ranges {
  let [from, to] = [0, length];
  const lengthOfNext = () => {
    const fair = Math.ceil((to - from) / (processes * BATCHES_AHEAD));
    return Math.min(to - from, LONGEST_BATCH, Math.max(SHORTEST_BATCH, fair));
  };
  return {
    newest() {
      const begin = from;
      from += lengthOfNext();
      return begin < from ? { from: begin, to: from } : undefined;
    },
    oldest() {
      const end = to;
      to -= lengthOfNext();
      return to < end ? { from: to, to: end } : undefined;
    },
  };
}

// Then git has printed all that it counted, and the last commit is whole if there is a file to it; else it is the one at
// which git ended.
const SAYS_WHAT_IT_KNOWS: ReadonlySet<string> = new Set(['git/missing-object', 'git/corrupt']);

interface Share {
  readonly source: LineSource;
  readonly commits: CommitList;
  readonly onCounted: (position: number, lines: CommitLines) => void;
  readonly nextRange: () => Range | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What one git does of the work, then the next; where a commit is too much for it, the git that is put in its place. */
async function countShare(share: Share): Promise<readonly Problem[]> {
  const asked = askedCommits(share.commits, share.nextRange);
  const problems: Problem[] = [];
  for (let failures = 0; failures <= MOST_FAILURES && asked.begin(); ) {
    const outcome = await countWithOneGit(share, asked);
    problems.push(...outcome.problems);
    if (outcome.failure === undefined) continue;
    failures += 1;
    const culprit = asked.passOver();
    if (problems.length < MOST_FAILURES) problems.push(notCounted(outcome.failure, culprit));
    if (culprit === undefined) break;
  }
  return problems;
}

interface Outcome {
  readonly problems: readonly Problem[];
  readonly failure?: Problem | undefined;
}

async function countWithOneGit(
  { source, onCounted, signal }: Share,
  asked: AskedCommits,
): Promise<Outcome> {
  const reader = createLineReader();
  const take = (counted: readonly CommitLines[]) => {
    for (const lines of counted) {
      const position = asked.answered(lines.id);
      if (position !== undefined) onCounted(position, lines);
    }
  };
  try {
    for await (const chunk of source.lines({ next: asked.next, signal })) {
      signal?.throwIfAborted();
      take(reader.push(chunk));
    }
    take(reader.end());
    return { problems: reader.problems() };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof GitFailure) || error.problem.code === 'git/closed') throw error;
    if (SAYS_WHAT_IT_KNOWS.has(error.problem.code)) {
      take(reader.end().filter(({ files }) => files > 0));
    }
    return { problems: reader.problems(), failure: error.problem };
  }
}

/** What one git was asked for and has not answered. It answers in order, and says nothing of what it does not have. */
interface AskedCommits {
  /** Before every git: false where there is nothing left to ask for. */
  begin(): boolean;
  next(): readonly string[] | undefined;
  /** Position of the commit that is answered now. */
  answered(id: string): number | undefined;
  /** Gives up the first commit without an answer, at which git ended; what was asked after it will be asked again. */
  passOver(): string | undefined;
}

function askedCommits(commits: CommitList, nextRange: () => Range | undefined): AskedCommits {
  let waiting: readonly Asked[] = [];
  let answered = 0;
  let coming = askedIn(commits, nextRange());
  let ofThisGit = 0;
  return {
    begin() {
      ofThisGit = 0;
      waiting = [];
      answered = 0;
      return coming.length > 0;
    },
    next() {
      if (coming.length === 0 || ofThisGit >= MOST_OF_ONE_GIT) return undefined;
      const asked = coming;
      coming = askedIn(commits, nextRange());
      ofThisGit += asked.length;
      waiting = [...waiting.slice(answered), ...asked];
      answered = 0;
      return asked.map(({ id }) => id);
    },
    answered(id) {
      for (let at = answered; at < waiting.length; at += 1) {
        if (waiting[at]?.id !== id) continue;
        answered = at + 1;
        return waiting[at]?.position;
      }
      return undefined;
    },
    passOver() {
      const [culprit, ...again] = waiting.slice(answered);
      coming = [...again, ...coming];
      waiting = [];
      return culprit?.id;
    },
  };
}

interface Asked {
  readonly id: string;
  /** In the list of all commits. */
  readonly position: number;
}

function askedIn(commits: CommitList, { from, to }: Range = { from: 0, to: 0 }): readonly Asked[] {
  return commits.slice(from, to).map((id, index) => ({ id, position: from + index }));
}

function notCounted({ code, message, path }: Problem, commit: string | undefined): Problem {
  return {
    code,
    message: `${message}; lines of ${commit ?? 'some commits'} are not counted`,
    path,
  };
}
