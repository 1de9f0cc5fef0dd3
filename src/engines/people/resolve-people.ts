// SPDX-License-Identifier: Apache-2.0
import { candidatePairs } from './candidate-pairs.ts';
import { openClusters } from './clusters.ts';
import type { Side } from './conflict.ts';
import { declaredLinks } from './declared-links.ts';
import { type Judgement, judgePair } from './judge-pair.ts';
import type { Decision, KnownIdentity, Merge, Person, Resolution, Suggestion } from './person.ts';
import { type Reading, readIdentities } from './read-identities.ts';
import { isFullName, readName } from './read-name.ts';

/** From here on identities are taken for one person; from LIKELY on somebody is asked. */
const CERTAIN = 0.9;
const LIKELY = 0.6;

/**
 * The people behind identities: decisions first, then .mailmap, then what the rules are certain of, the likeliest
 * first. What a decision, a .mailmap, a bot's mark or work for two organisations at once keeps apart stays apart.
 *
 * The same input gives the same result; the order of identities decides nothing but ties.
 */
export function resolvePeople(
  identities: readonly KnownIdentity[],
  decisions: readonly Decision[] = [],
): Resolution {
  const readings = readIdentities(identities);
  const clusters = openClusters(sidesOf(identities, readings), decisions);
  for (const merge of declaredLinks(identities, decisions)) clusters.join(merge, 'address');
  const open: Suggestion[] = [];
  for (const { proof, ...merge } of judgedPairs(readings)) {
    const isCertain = merge.score >= CERTAIN;
    const against = isCertain ? clusters.join(merge, proof) : undefined;
    if (!isCertain || against !== undefined) open.push({ ...merge, against });
  }
  const people = clusters.all().map(({ members, merges }) => personOf(identities, members, merges));
  people.sort((a, b) => commitsOf(identities, b) - commitsOf(identities, a));
  return { people, suggestions: suggestionsOf(open, clusters) };
}

// A domain with fewer people is a family's or one's own.
const LEAST_OF_EMPLOYER = 3;

function sidesOf(
  identities: readonly KnownIdentity[],
  readings: readonly Reading[],
): readonly Side[] {
  return identities.map((identity, i) => {
    const isEmployer = (readings[i]?.namesAtDomain ?? 0) >= LEAST_OF_EMPLOYER;
    return {
      ...identity,
      name: readings[i]?.name ?? readName(identity.name),
      employer: isEmployer ? identity.organisation : undefined,
      first: Date.parse(identity.first ?? ''),
      last: Date.parse(identity.last ?? ''),
    };
  });
}

type Judged = Merge & Pick<Judgement, 'proof'>;

function judgedPairs(readings: readonly Reading[]): readonly Judged[] {
  const judged: Judged[] = [];
  for (const [a, b] of candidatePairs(readings)) {
    const judgement = judgePair(a, b);
    if (judgement.score >= LIKELY) judged.push({ identities: [a.index, b.index], ...judgement });
  }
  return judged.sort(
    (a, b) =>
      b.score - a.score || a.identities[0] - b.identities[0] || a.identities[1] - b.identities[1],
  );
}

/** The best reason to ask about each two people; nothing about what was decided. */
function suggestionsOf(
  open: readonly Suggestion[],
  clusters: ReturnType<typeof openClusters>,
): readonly Suggestion[] {
  const asked = new Set<string>();
  return open.filter(({ identities: [a, b] }) => {
    const [left, right] = [clusters.of(a), clusters.of(b)];
    const pair = left < right ? `${left} ${right}` : `${right} ${left}`;
    if (left === right || asked.has(pair) || clusters.isDecided(a, b)) return false;
    asked.add(pair);
    return true;
  });
}

function personOf(
  identities: readonly KnownIdentity[],
  members: readonly number[],
  merges: readonly Merge[],
): Person {
  const ordered = [...members].sort(
    (a, b) => (identities[b]?.commits ?? 0) - (identities[a]?.commits ?? 0) || a - b,
  );
  const known = ordered.flatMap((i) => identities[i] ?? []);
  const declared = known.find((one) => one.declared !== undefined)?.declared;
  const named = known.find(({ name }) => isFullName(readName(name))) ?? known[0];
  const { name, email } = declared ?? { name: named?.name ?? '', email: known[0]?.email ?? '' };
  const kind = known.find((one) => one.kind !== 'human')?.kind ?? 'human';
  return { name, email, kind, identities: ordered, merges };
}

function commitsOf(identities: readonly KnownIdentity[], person: Person): number {
  return person.identities.reduce((sum, i) => sum + (identities[i]?.commits ?? 0), 0);
}
