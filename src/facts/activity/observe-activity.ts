// SPDX-License-Identifier: Apache-2.0
import type { Mailmap } from '#engines/history';
import type { ContributionDay, ReleaseTag } from '#engines/metrics';
import { type Commit, dayOf, type Identity, type Problem } from '#model';
import type { HistorySource, ReadingOptions } from './history-source.ts';
import { actorBehind, actorOf, clippedIdentity, personKey, personLabel } from './people.ts';
import { readCommits } from './read-commits.ts';
import { readMailmap } from './read-mailmap.ts';
import { shallowProblems } from './shallow-problems.ts';

/** What the history up to one commit says, held in memory. */
export interface ActivityObservation {
  /** One row per person, employer and UTC day of authorship, days in order. */
  readonly days: readonly ContributionDay[];
  /** Commits that are no merges: `git rev-list --count --no-merges`. */
  readonly commits: number;
  readonly merges: number;
  readonly releases: readonly ReleaseTag[];
  /** The clone has only the newest part of the history. */
  readonly shallow: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads the history up to `head` without any database; the .mailmap at `head` says who is who.
 * `repository` is the key the rows carry.
 */
export async function observeActivity(
  source: HistorySource,
  head: string,
  options: ReadingOptions & { readonly repository?: string } = {},
): Promise<ActivityObservation> {
  const repository = options.repository ?? '';
  const { mailmap, problems } = await readMailmap(source, head);
  const stream = readCommits(source, { include: head, exclude: [] }, options);
  const tally = await tallyDays(stream.commits, mailmap, repository);
  const shallow = await source.isShallow();
  const tags = await source.tags();
  return {
    ...tally,
    releases: tags.map(({ name, at }) => ({ name, at, repository })),
    shallow,
    problems: [...problems, ...stream.problems(), ...shallowProblems(shallow)],
  };
}

async function tallyDays(commits: AsyncIterable<Commit>, mailmap: Mailmap, repository: string) {
  const contributorOf = contributors(mailmap);
  const counts = new Map<string, ContributionDay>();
  let counted = 0;
  let merges = 0;
  for await (const commit of commits) {
    if (commit.parents.length > 1) {
      merges += 1;
      continue;
    }
    counted += 1;
    const contributor = contributorOf(commit.author);
    const day = dayOf(commit.authoredAt);
    const key = `${day}\0${contributor.person}\0${contributor.employer}\0${contributor.actorClass}`;
    const before = counts.get(key)?.commits ?? 0;
    counts.set(key, { ...contributor, day, repository, commits: before + 1 });
  }
  const days = [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, day]) => day);
  return { days, commits: counted, merges };
}

type Contributor = Pick<ContributionDay, 'person' | 'label' | 'employer' | 'actorClass'>;

/** Looks every identity up once; the log reader hands out one object per identity. */
function contributors(mailmap: Mailmap): (author: Identity) => Contributor {
  const known = new Map<Identity, Contributor>();
  return (author) => {
    const found = known.get(author) ?? contributorBehind(author, mailmap);
    known.set(author, found);
    return found;
  };
}

function contributorBehind(author: Identity, mailmap: Mailmap): Contributor {
  const canonical = clippedIdentity(mailmap.canonical(author));
  return {
    person: personKey(canonical),
    label: personLabel(canonical),
    ...actorBehind(actorOf(author), actorOf(canonical)),
  };
}
