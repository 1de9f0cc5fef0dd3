// SPDX-License-Identifier: Apache-2.0
import { type RolledUpValue, rollUpEarnedValue } from '#engines/planning';
import { type Instant, minorDigits } from '#model';
import { type Benefit, isDue } from './benefits/index.ts';
import { type Dependency, misfitOf } from './dependencies/index.ts';
import { type Deliveries, deliveriesOf, type Missing, missingOf } from './earned/index.ts';
import type { InitiativeFacts } from './facts-in.ts';
import type { InitiativeState } from './initiative.ts';
import { type InitiativeView, initiativeView } from './initiative-view.ts';
import { type RiskView, viewedRisk } from './risks/index.ts';

/** Money of one currency over all initiatives that are under way or delivered, to the minor unit. */
export interface CurrencyTotal extends RolledUpValue {
  readonly currency: string;
  readonly minorDigits: number;
  readonly initiatives: number;
  readonly missing: Missing;
}

/** An initiative among the others. */
export interface PortfolioItem extends InitiativeView {
  /** Ids of the initiatives that have to be done first. */
  readonly needs: readonly number[];
  /** Sentences: why it cannot begin when it is planned to. */
  readonly misfits: readonly string[];
}

/** A benefit whose day of review has come. */
export interface DueBenefit extends Benefit {
  readonly initiativeTitle: string;
}

/** An open risk with whose it is. */
export interface PortfolioRisk extends RiskView {
  readonly initiativeTitle: string;
}

export interface Portfolio {
  /** Newest first. */
  readonly items: readonly PortfolioItem[];
  /** Open risks of initiatives that are not over, the gravest first. */
  readonly risks: readonly PortfolioRisk[];
  /** Benefits to be judged, the longest overdue first. */
  readonly dueBenefits: readonly DueBenefit[];
  /** One a currency; sums of different currencies mean nothing without a rate. */
  readonly totals: readonly CurrencyTotal[];
  readonly deliveries: Deliveries;
}

/** Ideas have no plan that counts, and what is over is no part of what is steered. */
const COUNTED: readonly InitiativeState[] = ['approved', 'in-flight', 'on-hold', 'delivered'];

const OVER: readonly InitiativeState[] = ['closed', 'cancelled'];

/** All initiatives with what they wait for. Facts: of every initiative; what is wanted may be those of one objective. */
export function portfolioOf(
  everything: readonly InitiativeFacts[],
  dependencies: readonly Dependency[],
  { now, objectiveId }: { readonly now: Instant; readonly objectiveId?: number | undefined },
): Portfolio {
  const views = everything.map((facts) => initiativeView(facts, now));
  const isWanted = (one: { readonly objectiveId?: number | undefined }) =>
    objectiveId === undefined || one.objectiveId === objectiveId;
  const all = everything.filter(({ initiative }) => isWanted(initiative));
  const items = views.filter(isWanted).map((one) => itemOf(one, views, dependencies));
  return {
    items,
    risks: risksOf(all, now),
    dueBenefits: dueBenefitsOf(all, now),
    totals: totalsOf(items),
    deliveries: deliveriesOf(all),
  };
}

function itemOf(
  view: InitiativeView,
  views: readonly InitiativeView[],
  dependencies: readonly Dependency[],
): PortfolioItem {
  const needs = dependencies
    .filter(({ initiativeId }) => initiativeId === view.id)
    .map(({ needsId }) => needsId);
  const misfits = views
    .filter(({ id }) => needs.includes(id))
    .flatMap((needed) => misfitOf(view, needed) ?? []);
  return { ...view, needs, misfits };
}

function risksOf(all: readonly InitiativeFacts[], now: Instant): readonly PortfolioRisk[] {
  return all
    .filter(({ initiative }) => !OVER.includes(initiative.state))
    .flatMap(({ initiative, risks }) =>
      risks
        .filter(({ state }) => state === 'open')
        .map((risk) => ({ ...viewedRisk(risk, now), initiativeTitle: initiative.title })),
    )
    .toSorted((one, other) => other.exposure - one.exposure);
}

function dueBenefitsOf(all: readonly InitiativeFacts[], now: Instant): readonly DueBenefit[] {
  return all
    .filter(({ initiative }) => initiative.state !== 'cancelled')
    .flatMap(({ initiative, benefits }) =>
      benefits
        .filter((one) => isDue(one, now))
        .map((one) => ({ ...one, initiativeTitle: initiative.title })),
    )
    .toSorted((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1));
}

function totalsOf(items: readonly InitiativeView[]): readonly CurrencyTotal[] {
  const counted = items.filter(({ state }) => COUNTED.includes(state));
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const values = counted.flatMap((one) =>
      one.currency === currency && one.value ? [{ ...one.value, forecastFinish: undefined }] : [],
    );
    const sum = rollUpEarnedValue(values);
    return {
      ...sum,
      currency,
      minorDigits: minorDigits(currency),
      initiatives: values.length,
      missing: missingOf(sum),
    };
  });
}
