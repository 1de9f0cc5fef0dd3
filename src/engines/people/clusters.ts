// SPDX-License-Identifier: Apache-2.0
import { bearsForeignName, conflictBetween, type Side } from './conflict.ts';
import type { Proof } from './judge-pair.ts';
import type { Decision, Merge } from './person.ts';

interface Cluster {
  readonly members: number[];
  readonly merges: Merge[];
}

/** Identities on their way to becoming people. */
export interface Clusters {
  /** Makes one person of the two, unless something keeps them apart: that is the answer. */
  join(merge: Merge, proof: Proof | undefined): string | undefined;
  /** A number for the person that the identity belongs to at the moment. */
  of(identity: number): number;
  /** True where somebody has decided that these two are not one, or the people they belong to. */
  isDecided(a: number, b: number): boolean;
  all(): readonly { readonly members: readonly number[]; readonly merges: readonly Merge[] }[];
}

const EMPTY: Cluster = { members: [], merges: [] };

export function openClusters(sides: readonly Side[], decisions: readonly Decision[]): Clusters {
  const clusters = sides.map((_, i): Cluster => ({ members: [i], merges: [] }));
  const place = sides.map((_, i) => i);
  const apart = decisions
    .filter(({ verdict }) => verdict === 'different')
    .map(({ identities }) => identities);
  const of = (identity: number) => place[identity] ?? -1;
  const isDecided = (a: number, b: number) =>
    apart.some(([x, y]) => {
      const [left, right] = [of(x), of(y)];
      return (left === of(a) && right === of(b)) || (left === of(b) && right === of(a));
    });

  function join(merge: Merge, proof: Proof | undefined): string | undefined {
    const [a, b] = merge.identities;
    if (of(a) === of(b)) return undefined;
    const [left, right] = [clusters[of(a)] ?? EMPTY, clusters[of(b)] ?? EMPTY];
    const against = isDecided(a, b)
      ? 'somebody decided that they are two'
      : objection(merge, proof, { sides, left: left.members, right: right.members });
    if (against !== undefined) return against;
    if (left.members.length >= right.members.length) move(right, left, merge);
    else move(left, right, merge);
    return undefined;
  }
  function move(from: Cluster, into: Cluster, merge: Merge): void {
    const at = of(into.members[0] ?? -1);
    for (const member of from.members) place[member] = at;
    into.members.push(...from.members.splice(0));
    into.merges.push(...from.merges.splice(0), merge);
  }
  return { join, of, isDecided, all: () => clusters.filter(({ members }) => members.length > 0) };
}

interface Meeting {
  readonly sides: readonly Side[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function objection(
  { identities: [a, b], score }: Merge,
  proof: Proof | undefined,
  { sides, left, right }: Meeting,
): string | undefined {
  if (score === 1) return undefined;
  const groups = [left, right].map((members) => members.flatMap((member) => sides[member] ?? []));
  const [ofLeft = [], ofRight = []] = groups;
  const isForeign = (identity: number, group: readonly Side[]) => {
    const side = sides[identity];
    return side !== undefined && bearsForeignName(side, group);
  };
  if (proof !== 'address' && (isForeign(a, ofLeft) || isForeign(b, ofRight))) {
    return 'the name stands on few of the commits';
  }
  return conflictBetween(ofLeft, ofRight, proof !== undefined);
}
