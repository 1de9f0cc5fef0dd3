// SPDX-License-Identifier: Apache-2.0
import { type Instant, plusMonths } from '#model';
import type { Claim, LiveAnswer, Proof } from './claim.ts';
import type { Crosswalk, Strength } from './crosswalk.ts';
import type { Framework, FrameworkItem, ItemKey } from './framework.ts';
import { groupBy } from './group-by.ts';

/**
 * `proven`: valid evidence or a live answer speaks for the whole of it. `claimed`: somebody says yes, nothing shows it.
 * `partly`: a part is shown or claimed. `contradicted`: two assessors, or a claim and what is shown, say opposite things.
 * `expired`: what spoke for it has run out. `open`: nothing speaks for it, or somebody says no.
 */
export type ItemState =
  | 'proven'
  | 'partly'
  | 'claimed'
  | 'contradicted'
  | 'expired'
  | 'open'
  | 'not-applicable';

/** A proof that speaks for an item, directly or from another framework. */
export interface Support {
  readonly proof: Proof;
  /** The item it was given for. */
  readonly via: ItemKey;
  readonly strength: Strength;
  readonly isValid: boolean;
}

export interface LiveSupport extends LiveAnswer {
  /** The item that the query answers; another framework's where a link carries it over. */
  readonly via: ItemKey;
}

export interface AnsweredItem {
  readonly item: FrameworkItem;
  readonly state: ItemState;
  /** What counts: the newest of each assessor, older ones that have run out left out. */
  readonly claims: readonly Claim[];
  readonly support: readonly Support[];
  readonly live: readonly LiveSupport[];
}

export interface ReadinessFacts {
  readonly crosswalk: Crosswalk;
  readonly claims: readonly Claim[];
  readonly proofs: readonly Proof[];
  readonly live: readonly LiveAnswer[];
  /** Empty: the whole organisation. A unit's own claims go before those of the whole. */
  readonly unit: string;
  readonly at: Instant;
}

/** Every item that the frameworks ask for, with its state. */
export function answerItems(
  frameworks: readonly Framework[],
  facts: ReadinessFacts,
): ReadonlyMap<ItemKey, AnsweredItem> {
  const support = groupBy(supports(facts), ({ to }) => to);
  const live = groupBy(liveSupports(facts), ({ to }) => to);
  const claims = groupBy(facts.claims, ({ item }) => item);
  const answered = frameworks.flatMap((framework) =>
    framework.items
      .filter(({ isAsked }) => isAsked)
      .map((item) => {
        const all = newestClaims(claims.get(item.key) ?? [], facts.unit);
        const valid = all.filter((claim) => !hasRunOut(claim, framework, facts.at));
        const own = {
          claims: valid,
          support: (support.get(item.key) ?? []).map(({ support: one }) => one),
          live: (live.get(item.key) ?? []).map(({ live: one }) => one),
        };
        const state = stateOf({ ...own, hasRunOut: all.length > valid.length });
        return [item.key, { item, state, ...own }] as const;
      }),
  );
  return new Map(answered);
}

function supports({ proofs, crosswalk, at }: ReadinessFacts) {
  const today = at.slice(0, 10);
  return proofs.flatMap((proof) => {
    const isValid = proof.validFrom <= today && today <= (proof.validTo ?? today);
    return strongest(proof.items, crosswalk).map(({ to, via, strength }) => ({
      to,
      support: { proof, via, strength, isValid },
    }));
  });
}

interface PlacedLive {
  readonly to: ItemKey;
  readonly live: LiveSupport;
}

/** Each query once for an item: what it says of the item itself goes before what it says by way of another. */
function liveSupports({ live, crosswalk }: ReadinessFacts): readonly PlacedLive[] {
  const best = new Map<string, PlacedLive>();
  for (const placed of live.flatMap((answer) => placesOf(answer, crosswalk))) {
    const about = `${placed.to} ${placed.live.query}`;
    if (isBetter(placed, best.get(about))) best.set(about, placed);
  }
  return [...best.values()];
}

function placesOf(answer: LiveAnswer, crosswalk: Crosswalk): readonly PlacedLive[] {
  return (
    strongest([answer.item], crosswalk)
      // What is only a part of a part is left out, as with documents.
      .filter(({ strength }) => strength === 'whole' || answer.proves === 'whole')
      .map(({ to, via, strength }) => {
        const proves = strength === 'whole' ? answer.proves : 'part';
        return { to, live: { ...answer, via, proves } };
      })
  );
}

function isBetter({ to, live }: PlacedLive, known: PlacedLive | undefined): boolean {
  if (known === undefined || live.via === to) return true;
  return live.proves === 'whole' && known.live.proves !== 'whole';
}

/** Each item that is reached, once, by the strongest way. */
function strongest(items: readonly ItemKey[], crosswalk: Crosswalk) {
  const best = new Map<ItemKey, { to: ItemKey; via: ItemKey; strength: Strength }>();
  for (const via of items) {
    for (const [to, strength] of crosswalk.reachedFrom(via)) {
      const known = best.get(to);
      const goesBefore = via === to || (strength === 'whole' && known?.strength !== 'whole');
      if (known === undefined || goesBefore) best.set(to, { to, via, strength });
    }
  }
  return [...best.values()];
}

/** The newest claim of each assessor, about the unit or, where nobody speaks of it, about the whole. */
function newestClaims(claims: readonly Claim[], unit: string): readonly Claim[] {
  const own = claims.filter((claim) => claim.unit === unit);
  const about = own.length > 0 ? own : claims.filter((claim) => claim.unit === '');
  const newest = new Map<string, Claim>();
  for (const claim of about) {
    const known = newest.get(claim.assessor);
    if (known === undefined || known.at <= claim.at) newest.set(claim.assessor, claim);
  }
  return [...newest.values()];
}

/** The day from which a claim no longer counts; `undefined` where it does not end. */
export function claimEnds({ at }: Claim, { validityMonths }: Framework): Instant | undefined {
  return validityMonths === undefined ? undefined : plusMonths(at, validityMonths);
}

function hasRunOut(claim: Claim, framework: Framework, at: Instant): boolean {
  const end = claimEnds(claim, framework);
  return end !== undefined && end <= at;
}

interface Speaking extends Pick<AnsweredItem, 'claims' | 'support' | 'live'> {
  /** Whether some claim no longer counts for its age. */
  readonly hasRunOut: boolean;
}

function stateOf(speaking: Speaking): ItemState {
  const says = new Set(speaking.claims.map(({ state }) => state));
  const shown = shownBy(speaking);
  if (says.size === 1 && says.has('not-applicable')) return 'not-applicable';
  if (says.has('no')) return says.has('yes') || shown.isWhole ? 'contradicted' : 'open';
  if (says.has('yes') && shown.isDenied) return 'contradicted';
  return stateOfSupported(says, shown);
}

function stateOfSupported(
  says: ReadonlySet<Claim['state']>,
  shown: ReturnType<typeof shownBy>,
): ItemState {
  if (shown.isWhole) return says.has('partly') ? 'partly' : 'proven';
  if (shown.hasRunOut) return 'expired';
  if (says.has('yes')) return 'claimed';
  return says.has('partly') || shown.isPart ? 'partly' : 'open';
}

function shownBy({ support, live, hasRunOut: isOver }: Speaking) {
  const valid = support.filter(({ isValid }) => isValid);
  const hasWholeProof = valid.some(({ strength }) => strength === 'whole');
  const isAnswered = (proves: Strength, answer: LiveAnswer['answer']) =>
    live.some((one) => one.proves === proves && one.answer === answer);
  const hasOldProof = support.some(({ strength, isValid }) => strength === 'whole' && !isValid);
  return {
    isWhole: hasWholeProof || isAnswered('whole', 'yes'),
    isPart: valid.length > 0 || isAnswered('part', 'yes'),
    isDenied: isAnswered('whole', 'no') && !hasWholeProof,
    hasRunOut: isOver || hasOldProof,
  };
}
