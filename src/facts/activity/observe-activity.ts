// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import type { ContributionDay, ReleaseTag } from '#engines/metrics';
import type { Instant, Problem, Window } from '#model';
import { countLines } from './count-lines.ts';
import type { HistorySource, LineSource, ReadingOptions } from './history-source.ts';
import { readCommits } from './read-commits.ts';
import { readMailmap } from './read-mailmap.ts';
import { shallowProblems } from './shallow-problems.ts';
import { tallyDays } from './tally-days.ts';

/** What the history up to one commit says, held in memory. */
export interface ActivityObservation {
  /** One row per person, employer and UTC day of authorship, days in order; without `undated`. */
  readonly days: readonly ContributionDay[];
  /** Commits that are no merges: `git rev-list --count --no-merges`. */
  readonly commits: number;
  readonly merges: number;
  /** Commits that count among `commits` and are of no day, since theirs cannot be true. */
  readonly undated: UndatedCommits;
  readonly releases: readonly ReleaseTag[];
  /** The clone has only the newest part of the history. */
  readonly shallow: boolean;
  readonly problems: readonly Problem[];
}

export interface ObservingOptions extends ReadingOptions {
  /** The key that the rows carry. */
  readonly repository?: string | undefined;
  /** Count the lines of commits authored on the days of this window, its last day included; the dearest part by far. */
  readonly linesIn?: Window | undefined;
  /** Now; dates of later days than tomorrow are called untrue. */
  readonly at?: Instant | undefined;
}

/** Reads the history up to `head` without any database; the .mailmap at `head` says who is who. */
export async function observeActivity(
  source: HistorySource & LineSource,
  head: string,
  options: ObservingOptions = {},
): Promise<ActivityObservation> {
  const { mailmap, problems } = await readMailmap(source, head);
  const shallow = await source.isShallow();
  const tally = tallyDays(mailmap, { ...options, shallow });
  const range = { include: head, exclude: [], only: 'authors' } as const;
  const stream = readCommits(source, range, options);
  for await (const commit of stream.commits) tally.add(commit);
  const uncounted = await countLines(source, tally.toCount, tally.addLines, options);
  const tags = await source.tags();
  return {
    ...tally.result(),
    releases: tags.map(({ name, at }) => ({ name, at, repository: options.repository ?? '' })),
    shallow,
    problems: [...problems, ...stream.problems(), ...uncounted, ...shallowProblems(shallow)],
  };
}
