// SPDX-License-Identifier: Apache-2.0
import type { Person } from '#engines/people';
import type { ActorClass } from '#model';
import type { MetIdentity } from './met-identities.ts';

/** A person with the id that it keeps; absent for one that there was not. */
export interface AssignedPerson {
  readonly id?: number | undefined;
  readonly name: string;
  readonly email: string;
  readonly kind: ActorClass;
  readonly members: readonly MetIdentity[];
}

/**
 * Gives people the ids they had: each that of the person most of its commits belonged to so far, the busiest first.
 * So addresses of pages hold when identities come and go, and nothing is written about those whom nothing has changed for.
 */
export function assignPeople(
  people: readonly Person[],
  met: readonly MetIdentity[],
): readonly AssignedPerson[] {
  const taken = new Set<number>();
  return people.map(({ name, email, identities }) => {
    const members = identities.flatMap((place) => met[place] ?? []);
    const id = formerId(members, taken);
    if (id !== undefined) taken.add(id);
    return { id, name, email, kind: kindOf(members), members };
  });
}

function formerId(members: readonly MetIdentity[], taken: ReadonlySet<number>): number | undefined {
  const weights = new Map<number, number>();
  for (const { personId, commits } of members) {
    if (personId === undefined || taken.has(personId)) continue;
    weights.set(personId, (weights.get(personId) ?? 0) + commits + 1);
  }
  const ranked = [...weights].sort(([a, much], [b, more]) => more - much || a - b);
  return ranked[0]?.[0];
}

/** What most of its commits are: one patch sent by a script makes no bot of its author. */
function kindOf(members: readonly MetIdentity[]): ActorClass {
  const commits = { human: 0, bot: 0, agent: 0 };
  for (const one of members) commits[one.actorClass] += one.commits + 1;
  if (commits.human >= commits.bot && commits.human >= commits.agent) return 'human';
  return commits.bot >= commits.agent ? 'bot' : 'agent';
}
