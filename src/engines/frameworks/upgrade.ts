// SPDX-License-Identifier: Apache-2.0
import type { Claim, ClaimState } from './claim.ts';
import { seenFrom } from './crosswalk.ts';
import { type CrosswalkLink, type Framework, frameworkOf, type ItemKey } from './framework.ts';

/** A claim on the item of the next version that it leads to. */
export interface CarriedClaim<One extends Claim> {
  readonly claim: One;
  readonly to: ItemKey;
  readonly state: ClaimState;
  /** `true`: the item means something else there, so that somebody has to look; a yes goes over as partly. */
  readonly needsReview: boolean;
}

export interface Upgrade<One extends Claim> {
  readonly carried: readonly CarriedClaim<One>[];
  /** Asked by the next version and led to by no claim. */
  readonly unclaimed: readonly ItemKey[];
  /** Claims that lead nowhere, because nothing in the next version is linked to their item. They stay where they are. */
  readonly kept: readonly One[];
}

/**
 * Takes claims of one version over to the next, by the links between the two. Every claim is either carried, at least once, or
 * kept; where several links lead on, those that mean the same go before those that do not.
 */
export function upgradeClaims<One extends Claim>(
  claims: readonly One[],
  links: readonly CrosswalkLink[],
  { from, to }: { readonly from: Framework; readonly to: Framework },
): Upgrade<One> {
  const own = claims.filter(({ item }) => frameworkOf(item) === from.id);
  const told = own.map((claim) => ({ claim, carried: carry(claim, links, to.id) }));
  const carried = told.flatMap((one) => one.carried);
  const reached = new Set(carried.map((one) => one.to));
  return {
    carried,
    unclaimed: to.items
      .filter(({ key, isAsked }) => isAsked && !reached.has(key))
      .map(({ key }) => key),
    kept: told.filter((one) => one.carried.length === 0).map(({ claim }) => claim),
  };
}

function carry<One extends Claim>(
  claim: One,
  links: readonly CrosswalkLink[],
  to: string,
): readonly CarriedClaim<One>[] {
  const ways = links.flatMap((link) => {
    const seen = seenFrom(claim.item, link);
    return seen === undefined || frameworkOf(seen.other) !== to ? [] : [seen];
  });
  const same = ways.filter(({ relation }) => relation === 'equal' || relation === 'covers');
  const chosen = same.length > 0 ? same : ways;
  return chosen.map(({ other }) => {
    const needsReview = same.length === 0;
    const state = needsReview && claim.state === 'yes' ? 'partly' : claim.state;
    return { claim, to: other, state, needsReview };
  });
}
