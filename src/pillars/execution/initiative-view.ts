// SPDX-License-Identifier: Apache-2.0
import { type Instant, minorDigits } from '#model';
import type { DaySpent } from './actuals/index.ts';
import { isMoney, sumOf } from './cost-kind.ts';
import {
  type InitiativeValue,
  initiativeValue,
  type Slips,
  type Standing,
  slipsOf,
  standingOf,
} from './earned/index.ts';
import type { InitiativeFacts } from './facts-in.ts';
import type { Initiative } from './initiative.ts';
import { type Share, sharesOf } from './partners.ts';
import { budgetOf, spanOf } from './plan/index.ts';
import { gravest, type RiskView } from './risks/index.ts';

/** An initiative with how it stands. Money in minor units of its currency, days `YYYY-MM-DD`. */
export interface InitiativeView extends Initiative, Standing {
  /** Digits of the currency behind the decimal point. */
  readonly minorDigits: number;
  /** Of the present plan; absent without milestones. */
  readonly start?: string | undefined;
  readonly finish?: string | undefined;
  /** Money of the present plan, and what is planned in kind. */
  readonly budget: number;
  readonly budgetInKind: number;
  /** Absent while nothing is booked, which is not the same as 0. */
  readonly spent?: number | undefined;
  /** Who carries what of the budget, ours first; none where nobody carries a share with us. */
  readonly shares: readonly Share[];
  readonly givenInKind: number;
  /** Absent before a plan is approved. */
  readonly value?: InitiativeValue | undefined;
  readonly slips: Slips;
  readonly openRisks: number;
  /** The gravest risk that is open. */
  readonly worstRisk?: RiskView | undefined;
}

export function initiativeView(facts: InitiativeFacts, now: Instant): InitiativeView {
  const { initiative, plan, baselines, spent } = facts;
  const value = initiativeValue(facts, now);
  const { open, worst } = gravest(facts.risks, now);
  const { start, finish } = spanOf(plan) ?? {};
  const inKind = <Part extends Pick<DaySpent, 'kind' | 'amount'>>(parts: readonly Part[]) =>
    sumOf(parts.filter((part) => !isMoney(part)));
  const money = spent.filter(isMoney);
  return {
    ...initiative,
    ...standingOf(initiative.state, value),
    minorDigits: minorDigits(initiative.currency),
    start,
    finish,
    budget: budgetOf(plan),
    shares: sharesOf(initiative.partners, budgetOf(plan)),
    budgetInKind: inKind(plan.budget),
    spent: money.length === 0 ? undefined : sumOf(money),
    givenInKind: inKind(spent),
    value,
    slips: slipsOf(baselines),
    openRisks: open,
    worstRisk: worst,
  };
}
