// SPDX-License-Identifier: Apache-2.0
import { compareNames } from './compare-names.ts';
import type { KnownIdentity } from './person.ts';
import { isFullName, type ReadName, readName } from './read-name.ts';

/** An identity as conflicts look at it. */
export interface Side extends Pick<KnownIdentity, 'kind' | 'commits' | 'declared'> {
  readonly name: ReadName;
  /** Only where several people commit from there: a domain of one's own is no employer. */
  readonly employer: string | undefined;
  /** Milliseconds since 1970; NaN where unknown. */
  readonly first: number;
  readonly last: number;
}

// Who changes jobs commits from both addresses for a while.
const OVERLAP_MS = 120 * 86_400_000;
// A name on one commit in ten is the person's; on fewer it is a slip of whoever applied the patch.
const OWN_NAME_SHARE = 0.1;

/** Why two groups of identities must not be one person; `undefined` where nothing speaks against it. */
export function conflictBetween(
  left: readonly Side[],
  right: readonly Side[],
  isProven: boolean,
): string | undefined {
  for (const a of left) {
    for (const b of right) {
      const against = conflictOf(a, b, isProven);
      if (against !== undefined) return against;
    }
  }
  return undefined;
}

function conflictOf(a: Side, b: Side, isProven: boolean): string | undefined {
  if (a.kind !== b.kind) return 'one is a program';
  if (a.declared && b.declared && !isOneName(a.declared.name, b.declared.name)) {
    return '.mailmap gives them two names';
  }
  return !isProven && workAtOnce(a, b)
    ? `active at once at ${a.employer} and ${b.employer}`
    : undefined;
}

function isOneName(a: string, b: string): boolean {
  const likeness = compareNames(readName(a), readName(b));
  return a === b || likeness === 'same' || likeness === 'shortened';
}

function workAtOnce(a: Side, b: Side): boolean {
  if (a.employer === undefined || b.employer === undefined) return false;
  if (nameOf(a.employer) === nameOf(b.employer)) return false;
  return Math.min(a.last, b.last) - Math.max(a.first, b.first) > OVERLAP_MS;
}

/** "acme.io" and "acme.org" are one house. */
function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}

/** True where the identity bears a name that the rest of its person does not: likeness of that name proves nothing. */
export function bearsForeignName(identity: Side, group: readonly Side[]): boolean {
  const main = group.reduce((most, one) => (one.commits > most.commits ? one : most), identity);
  const { name } = identity;
  const isForeign = isFullName(name) && compareNames(name, main.name) === 'unlike';
  if (!isForeign) return false;
  const all = group.reduce((sum, { commits }) => sum + commits, 0);
  const own = group
    .filter((one) => one.name.key === name.key)
    .reduce((sum, { commits }) => sum + commits, 0);
  return own < all * OWN_NAME_SHARE;
}
