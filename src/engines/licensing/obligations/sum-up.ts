// SPDX-License-Identifier: Apache-2.0
import {
  canonicalise,
  formatTerm,
  type LicenseTerm,
  parseExpression,
} from '../expression/index.ts';
import { chooseBranches } from './choose-branches.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import { type Limit, type Obligation, obligationsOf } from './obligations-of.ts';
import type { Use } from './use.ts';

/** Anything that is under a licence, such as a component; absent while nobody knows it. */
interface Licensed {
  readonly license?: string | undefined;
}

/** A term that has to be followed, for whose sake, and what it asks. */
export interface FollowedLicense<T> {
  readonly license: string;
  readonly things: readonly T[];
  readonly obligations: readonly Obligation[];
  readonly limits: readonly Limit[];
  /** The catalogue has not read it. */
  readonly isUnknown: boolean;
}

export interface SummedObligation<T> {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly sentence: string;
  readonly artefact: string;
  /** Terms that ask for it, most things first. */
  readonly licenses: readonly string[];
  readonly things: readonly T[];
}

export interface ObligationSummary<T> {
  readonly obligations: readonly SummedObligation<T>[];
  /** Most things first. */
  readonly licenses: readonly FollowedLicense<T>[];
  /** Without a licence, or with one that is no expression: nothing can be said of them. */
  readonly withoutLicense: readonly T[];
}

/**
 * What has to be done for all of these together, each thing once, and for which of them.
 *
 * Each expression is looked at once, however many are under it. The order of the things makes no difference to what is asked.
 */
export function sumUp<T extends Licensed>(things: readonly T[], use: Use): ObligationSummary<T> {
  const { byTerm, withoutLicense } = byFollowedTerm(things);
  const licenses = [...byTerm.values()]
    .map(({ term, things: followers }) => followedLicense(term, followers, use))
    .sort((a, b) => b.things.length - a.things.length || (a.license < b.license ? -1 : 1));
  return { obligations: obligationsTogether(licenses), licenses, withoutLicense };
}

interface Followers<T> {
  readonly term: LicenseTerm;
  readonly things: T[];
}

function byFollowedTerm<T extends Licensed>(things: readonly T[]) {
  const byTerm = new Map<string, Followers<T>>();
  const withoutLicense: T[] = [];
  for (const [license, group] of byExpression(things)) {
    const followed = license === undefined ? undefined : followedTerms(license);
    if (followed === undefined) withoutLicense.push(...group);
    for (const term of followed ?? []) {
      const text = formatTerm(term);
      const known = byTerm.get(text);
      if (known === undefined) byTerm.set(text, { term, things: [...group] });
      else known.things.push(...group);
    }
  }
  return { byTerm, withoutLicense };
}

function byExpression<T extends Licensed>(
  things: readonly T[],
): ReadonlyMap<string | undefined, readonly T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const thing of things) {
    const known = groups.get(thing.license);
    if (known === undefined) groups.set(thing.license, [thing]);
    else known.push(thing);
  }
  return groups;
}

function followedTerms(license: string): readonly LicenseTerm[] | undefined {
  const parsed = parseExpression(license);
  return parsed.ok ? chooseBranches(canonicalise(parsed.expression)).followed : undefined;
}

function followedLicense<T>(term: LicenseTerm, things: readonly T[], use: Use): FollowedLicense<T> {
  const { obligations, limits, unknown } = obligationsOf(term, use);
  return { license: formatTerm(term), things, obligations, limits, isUnknown: unknown.length > 0 };
}

function obligationsTogether<T>(licenses: readonly FollowedLicense<T>[]): SummedObligation<T>[] {
  const kinds = new Map(
    licenses.flatMap(({ obligations }) => obligations.map((one) => [one.kind, one] as const)),
  );
  const asking = [...kinds.values()].map(({ kind, title, sentence, artefact }) => {
    const askers = licenses.filter(({ obligations }) =>
      obligations.some((one) => one.kind === kind),
    );
    const things = [...new Set(askers.flatMap((asker) => asker.things))];
    return {
      kind,
      title,
      sentence,
      artefact,
      licenses: askers.map(({ license }) => license),
      things,
    };
  });
  return asking.sort((a, b) => b.things.length - a.things.length || (a.kind < b.kind ? -1 : 1));
}
