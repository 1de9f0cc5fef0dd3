// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import { cutOf } from './cut-budget.ts';
import { isNamed, type Scenario } from './scenario.ts';
import type { Situation, Work } from './situation.ts';

/** An initiative that the scenario hits, directly or by way of one that it needs. */
export interface HitWork {
  readonly work: Work;
  /** Sentences. */
  readonly because: readonly string[];
  /** It does not come to its end. */
  readonly stops: boolean;
  /** Share of its milestones that can still be done, 0 to 1. */
  readonly reachable: number;
  /** What accepting does to it; absent where it is only hit by others. */
  readonly change?: string | undefined;
}

/** All that are hit, those that are hit directly first. */
export function hitsOf(
  { work }: Situation,
  scenario: Scenario,
  dropped: readonly Work[],
): readonly HitWork[] {
  const direct = work.flatMap((one) =>
    dropped.includes(one) ? [dropOf(one)] : (cutAndLeft(one, scenario) ?? []),
  );
  return [...direct, ...waitingFor(direct, work)];
}

function doneShare({ milestones }: Work): number {
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  const done = milestones.reduce((sum, one) => sum + one.weight * one.done, 0);
  return whole === 0 ? 0 : done / (100 * whole);
}

function dropOf(work: Work): HitWork {
  const change = `“${work.title}” is cancelled.`;
  return { work, because: ['It is dropped.'], stops: true, reachable: doneShare(work), change };
}

function cutAndLeft(work: Work, { cutPercent, leaves }: Scenario): HitWork | undefined {
  const roles = [
    ...(isNamed(work.lead, leaves) ? ['leads'] : []),
    ...(isNamed(work.sponsor, leaves) ? ['sponsors'] : []),
  ];
  const risks = work.risks.filter(({ owner, state }) => state === 'open' && isNamed(owner, leaves));
  const cut = cutPercent !== undefined && work.budget > 0 ? cutOf(work, cutPercent) : undefined;
  const because = [
    ...(cut === undefined ? [] : [cutSentence(work, cut)]),
    ...(roles.length === 0 ? [] : [`${leaves?.trim()} ${roles.join(' and ')} it and leaves.`]),
    ...risks.map(({ title }) => `Nobody answers its risk “${title}” any more.`),
  ];
  if (because.length === 0) return undefined;
  const changes = [
    ...(cut === undefined ? [] : [`its budget becomes ${moneyText(cut.budget, work.currency)}`]),
    ...(roles.length === 0 && risks.length === 0 ? [] : [`${leaves?.trim()} is taken out`]),
  ];
  const change = `“${work.title}”: ${changes.join(', ')}.`;
  const unpaid = (cut?.unpaid.length ?? 0) > 0;
  return { work, because, stops: unpaid, reachable: cut?.reachable ?? 1, change };
}

function cutSentence({ currency, budget }: Work, cut: ReturnType<typeof cutOf>): string {
  const money = (amount: number) => moneyText(amount, currency);
  const change = `Its budget falls from ${money(budget)} to ${money(cut.budget)}, and it is estimated to cost ${money(cut.estimate)}`;
  if (cut.unpaid.length === 0) return `${change}: it can bear that.`;
  const names = cut.unpaid.map(({ title }) => `“${title}”`).join(', ');
  return `${change}: ${names} cannot be paid.`;
}

/** Initiatives that need one that stops, however far along. */
function waitingFor(direct: readonly HitWork[], work: readonly Work[]): readonly HitWork[] {
  const stopped = new Map(
    direct.filter(({ stops }) => stops).map((hit) => [hit.work.id, hit.work.title]),
  );
  const found: HitWork[] = [];
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const one of work) {
      const needed = one.needs.find((id) => stopped.has(id));
      if (needed === undefined || stopped.has(one.id)) continue;
      const because = [`It needs “${stopped.get(needed)}”, which does not come to its end.`];
      found.push({ work: one, because, stops: true, reachable: doneShare(one) });
      stopped.set(one.id, one.title);
      isMore = true;
    }
  }
  return found;
}
