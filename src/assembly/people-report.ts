// SPDX-License-Identifier: Apache-2.0
import { type Person, type Resolution, resolvePeople } from '#engines/people';
import type { ObservedIdentity } from '#facts/activity';
import type { Identity, Instant } from '#model';
import type {
  ReportAffiliation,
  ReportIdentity,
  ReportPerson,
  ReportSuggestion,
} from '#surfaces/cli';

/** The people behind observed identities, as the command line tells of them. */
export function reportPeople(identities: readonly ObservedIdentity[]): readonly ReportPerson[] {
  const resolution = resolvePeople(identities);
  const reviews = reviewsOf(resolution, identities);
  return resolution.people.map((person) => ({
    ...reportPerson(person, identities),
    review: reviews.get(person) ?? [],
  }));
}

function reportPerson(
  { name, email, kind, identities: places, merges }: Person,
  identities: readonly ObservedIdentity[],
): Omit<ReportPerson, 'review'> {
  const own = places.flatMap((place) => identities[place] ?? []);
  const organisations = affiliationsOf(own);
  return {
    id: idOf({ name, email }),
    name,
    email,
    kind,
    emails: [...new Set(own.map((one) => one.email))],
    organisation: organisations[0],
    organisations,
    ...sumOf(own),
    identities: own.map(reportIdentity),
    merged: merges.map((merge) => ({ ...merge, identities: named(merge.identities, identities) })),
  };
}

function sumOf(own: readonly ObservedIdentity[]) {
  const { first, last } = spanOf(own);
  const commits = own.reduce((sum, one) => sum + one.commits, 0);
  const mergeCommits = own.reduce((sum, one) => sum + one.merges, 0);
  return { commits, mergeCommits, first, last };
}

function spanOf(own: readonly ObservedIdentity[]) {
  const firsts = own.map(({ first }) => first).sort(byTime);
  const lasts = own.map(({ last }) => last).sort(byTime);
  const [first, last] = [firsts[0], lasts.at(-1)];
  if (first && last) return { first, last };
  throw new Error('Reporting people: a person without an identity');
}

function byTime(a: Instant, b: Instant): number {
  return a < b ? -1 : 1;
}

function reportIdentity(identity: ObservedIdentity): ReportIdentity {
  const { name, email, commits, merges: mergeCommits, first, last } = identity;
  return { name, email, commits, mergeCommits, first, last };
}

/** One for each organisation, from the first to the last commit out of it, the newest first. */
function affiliationsOf(own: readonly ObservedIdentity[]): readonly ReportAffiliation[] {
  const byName = new Map<string, ObservedIdentity[]>();
  for (const one of own) {
    if (one.organisation === undefined) continue;
    byName.set(one.organisation, [...(byName.get(one.organisation) ?? []), one]);
  }
  const affiliations = [...byName].map(([name, group]): ReportAffiliation => {
    const { first: from, last: to } = spanOf(group);
    const emails = [...new Set(group.map(({ email }) => email))];
    return { name, evidence: { kind: 'domain', emails }, from, to };
  });
  return affiliations.sort((a, b) => (a.to < b.to ? 1 : -1));
}

/** A suggestion stands with both people it is about. */
function reviewsOf(
  { people, suggestions }: Resolution,
  identities: readonly ObservedIdentity[],
): ReadonlyMap<Person, readonly ReportSuggestion[]> {
  const owners = new Map(people.flatMap((one) => one.identities.map((place) => [place, one])));
  const reviews = new Map<Person, ReportSuggestion[]>();
  for (const { identities: places, ...suggestion } of suggestions) {
    const [a, b] = places.map((place) => owners.get(place));
    if (a === undefined || b === undefined) continue;
    const told = { ...suggestion, identities: named(places, identities) };
    reviews.set(a, [...(reviews.get(a) ?? []), { person: idOf(b), ...told }]);
    reviews.set(b, [...(reviews.get(b) ?? []), { person: idOf(a), ...told }]);
  }
  return reviews;
}

function named(
  places: readonly number[],
  identities: readonly ObservedIdentity[],
): readonly Identity[] {
  return places
    .flatMap((place) => identities[place] ?? [])
    .map(({ name, email }) => ({ name, email }));
}

function idOf({ name, email }: Identity): string {
  return `${name} <${email}>`;
}
