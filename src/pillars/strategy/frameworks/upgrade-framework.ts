// SPDX-License-Identifier: Apache-2.0
import { upgradeClaims } from '#engines/frameworks';
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { catalogue } from './catalogue/index.ts';
import { claimsIn, insertClaims, type StoredClaim } from './claims.ts';
import { frameworkNamed } from './framework-named.ts';
import { type NamedItem, named } from './framework-views.ts';

export interface UpgradeOutcome {
  readonly from: string;
  readonly to: string;
  /** Claims that went over, and of those the ones that somebody has to look at. */
  readonly carried: number;
  readonly toReview: number;
  /** Carried by an upgrade before. */
  readonly already: number;
  /** Lead nowhere; they stay where they are. */
  readonly kept: number;
  /** What the new version asks and no claim leads to. */
  readonly isNew: readonly NamedItem[];
  /** How long a claim holds before and after, in months. */
  readonly validityMonths: { readonly from?: number | undefined; readonly to?: number | undefined };
}

/** Takes the claims of a framework over to its next version. Run twice it carries nothing twice; nothing is taken away. */
export async function upgradeFramework(
  storage: Storage,
  principal: Principal,
  id: string,
  at: Instant,
): Promise<UpgradeOutcome> {
  requireLead(principal);
  const from = frameworkNamed(id);
  if (from.successor === undefined) throw hasNoNext(from.name, from.version);
  const to = frameworkNamed(from.successor);
  const all = await storage.read(principal, (tx) => claimsIn(tx));
  const { carried, kept, unclaimed } = upgradeClaims(newest(all), catalogue().links, { from, to });
  const detail = { from: from.id, to: to.id, claims: carried.length };
  const what = { action: 'strategy/upgrade-framework', subject: `framework:${to.id}`, detail };
  const claims = carried.map(({ claim, to: item, state, needsReview }) => ({
    item,
    unit: claim.unit,
    assessor: claim.assessor,
    state,
    comment: claim.comment,
    origin: `${from.id}, claimed on ${claim.at.slice(0, 10)}`,
    carriedFrom: claim.id,
    // What was assessed long ago does not become younger by a new version.
    at: claim.at,
    needsReview,
  }));
  const made = await storage.write(principal, what, (tx) =>
    insertClaims(tx, principal, at, claims),
  );
  const titles = new Map(to.items.map((item) => [item.key, named(item)]));
  return {
    from: from.id,
    to: to.id,
    carried: made,
    toReview: carried.filter(({ needsReview }) => needsReview).length,
    already: claims.length - made,
    kept: kept.length,
    isNew: unclaimed.flatMap((key) => titles.get(key) ?? []),
    validityMonths: { from: from.validityMonths, to: to.validityMonths },
  };
}

/** The claims that count; `all` is newest first. */
function newest(all: readonly StoredClaim[]): readonly StoredClaim[] {
  const seen = new Set<string>();
  return all.filter(({ item, unit, assessor }) => {
    const about = JSON.stringify([item, unit, assessor]);
    const isFirst = !seen.has(about);
    seen.add(about);
    return isFirst;
  });
}

function hasNoNext(name: string, version: string): Refusal {
  return new Refusal(
    'conflict',
    'frameworks/no-next-version',
    `${name} ${version} has no next version here.`,
    'There is nothing to take over.',
  );
}
