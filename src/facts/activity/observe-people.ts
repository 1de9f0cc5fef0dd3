// SPDX-License-Identifier: Apache-2.0
import { type Mailmap, personalAddresses } from '#engines/history';
import type { ActorClass, Commit, Identity, Instant, Problem } from '#model';
import type { HistorySource, ReadingOptions } from './history-source.ts';
import { actorOf } from './people.ts';
import { readCommits } from './read-commits.ts';
import { readMailmap } from './read-mailmap.ts';
import { shallowProblems } from './shallow-problems.ts';

/** An author as the commits have it, and what it did. */
export interface ObservedIdentity extends Identity {
  readonly kind: ActorClass;
  /** Domain of the organisation that the address speaks for. */
  readonly organisation?: string | undefined;
  /** Merges included, as `git shortlog -se` counts. */
  readonly commits: number;
  readonly merges: number;
  /** By the author's clock. */
  readonly first: Instant;
  readonly last: Instant;
  /** What the .mailmap makes of it, where it makes something of it. */
  readonly declared?: Identity | undefined;
}

export interface PeopleObservation {
  /** In the order of the log, the newest first. */
  readonly identities: readonly ObservedIdentity[];
  readonly problems: readonly Problem[];
}

/** Reads who made the history up to `head`; without `mailmap` nobody is declared to be anybody. */
export async function observePeople(
  source: HistorySource,
  head: string,
  options: ReadingOptions & { readonly mailmap: boolean },
): Promise<PeopleObservation> {
  const map = options.mailmap ? await readMailmap(source, head) : undefined;
  const range = { include: head, exclude: [], only: 'authors' } as const;
  const stream = readCommits(source, range, options);
  const identities = await tallyIdentities(stream.commits, map?.mailmap);
  const shallow = await source.isShallow();
  const problems = [...(map?.problems ?? []), ...stream.problems(), ...shallowProblems(shallow)];
  return { identities, problems };
}

async function tallyIdentities(
  commits: AsyncIterable<Commit>,
  mailmap: Mailmap | undefined,
): Promise<readonly ObservedIdentity[]> {
  // By text, for the log reader's pool of objects may begin anew.
  const found = new Map<string, ObservedIdentity>();
  for await (const { author, authoredAt, parents } of commits) {
    const key = `${author.name}\0${author.email}`;
    const one = found.get(key) ?? begin(author, authoredAt, mailmap);
    found.set(key, {
      ...one,
      commits: one.commits + 1,
      merges: one.merges + (parents.length > 1 ? 1 : 0),
      first: earlier(one.first, authoredAt),
      last: later(one.last, authoredAt),
    });
  }
  return withoutOwnDomains([...found.values()]);
}

/** Nobody is employed at an address of somebody's own. */
function withoutOwnDomains(all: readonly ObservedIdentity[]): readonly ObservedIdentity[] {
  const declared = all.flatMap((one) => one.declared ?? []);
  const personal = personalAddresses([...all, ...declared]);
  return all.map((one) =>
    personal.has(one.email.toLowerCase()) ? { ...one, organisation: undefined } : one,
  );
}

function begin(author: Identity, at: Instant, mailmap: Mailmap | undefined): ObservedIdentity {
  const { actorClass: kind, employer: organisation } = actorOf(author);
  const declared = mailmap?.declared(author);
  return { ...author, kind, organisation, commits: 0, merges: 0, first: at, last: at, declared };
}

function earlier(a: Instant, b: Instant): Instant {
  return b < a ? b : a;
}

function later(a: Instant, b: Instant): Instant {
  return b > a ? b : a;
}
