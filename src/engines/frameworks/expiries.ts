// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, plusDays } from '#model';
import type { Claim, Proof } from './claim.ts';
import type { Crosswalk } from './crosswalk.ts';
import { type Framework, frameworkOf, type ItemKey } from './framework.ts';
import { claimEnds } from './item-state.ts';

/** Something that speaks for items and runs out, or has run out. */
export interface Expiry {
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly isOver: boolean;
  readonly proof?: Proof | undefined;
  readonly claim?: Claim | undefined;
  /** What it speaks for as a whole. */
  readonly items: readonly ItemKey[];
}

interface ExpiryFacts {
  readonly frameworks: readonly Framework[];
  readonly crosswalk: Crosswalk;
  readonly claims: readonly Claim[];
  readonly proofs: readonly Proof[];
  readonly at: Instant;
}

/** What has run out, and what will within the days, soonest first. A claim that was repeated since is no longer in here. */
export function expiries(facts: ExpiryFacts, days: number): readonly Expiry[] {
  const { at } = facts;
  const latest = dayOf(plusDays(at, days));
  return [...proofExpiries(facts), ...claimExpiries(facts)]
    .filter(({ lastDay }) => lastDay <= latest)
    .map((one) => ({ ...one, isOver: one.lastDay < dayOf(at) }))
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

function proofExpiries({ proofs, crosswalk }: ExpiryFacts): readonly Omit<Expiry, 'isOver'>[] {
  return proofs.flatMap((proof) => {
    if (proof.validTo === undefined) return [];
    const reached = proof.items.flatMap((item) => [...crosswalk.reachedFrom(item)]);
    const items = reached.filter(([, strength]) => strength === 'whole').map(([key]) => key);
    return [{ lastDay: proof.validTo, proof, items: [...new Set(items)] }];
  });
}

function claimExpiries({ frameworks, claims }: ExpiryFacts): readonly Omit<Expiry, 'isOver'>[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  return newest(claims).flatMap((claim) => {
    const framework = byId.get(frameworkOf(claim.item));
    const end = framework && claimEnds(claim, framework);
    const speaks = claim.state === 'yes' || claim.state === 'partly';
    if (end === undefined || !speaks) return [];
    return [{ lastDay: dayOf(plusDays(end, -1)), claim, items: [claim.item] }];
  });
}

/** Of each assessor about each item and unit. */
function newest(claims: readonly Claim[]): readonly Claim[] {
  const found = new Map<string, Claim>();
  for (const claim of claims) {
    const about = JSON.stringify([claim.item, claim.unit, claim.assessor]);
    const known = found.get(about);
    if (known === undefined || known.at <= claim.at) found.set(about, claim);
  }
  return [...found.values()];
}
