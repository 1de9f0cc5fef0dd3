// SPDX-License-Identifier: Apache-2.0
import type { Decision, KnownIdentity, Merge } from './person.ts';

/** What needs no rule: hand decisions, then identities that a .mailmap gives one name and address. */
export function declaredLinks(
  identities: readonly KnownIdentity[],
  decisions: readonly Decision[],
): readonly Merge[] {
  const byHand = decisions
    .filter(({ verdict }) => verdict === 'same')
    .map((decision) => certain(decision.identities, 'decided by hand'));
  return [...byHand, ...byMailmap(identities)];
}

function byMailmap(identities: readonly KnownIdentity[]): readonly Merge[] {
  const first = new Map<string, number>();
  const merges: Merge[] = [];
  identities.forEach((identity, i) => {
    const { name, email } = identity.declared ?? identity;
    const key = `${name}\0${email.toLowerCase()}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else if (identity.declared !== undefined || identities[before]?.declared !== undefined) {
      merges.push(certain([before, i], '.mailmap says so'));
    }
  });
  return merges;
}

function certain(identities: readonly [number, number], what: string): Merge {
  return { identities, score: 1, reasons: [{ what, weight: 1 }] };
}
