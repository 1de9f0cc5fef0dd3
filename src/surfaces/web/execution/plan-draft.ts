// SPDX-License-Identifier: Apache-2.0
import { decimalText, readAmount } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { isForeign, moneyIn } from './given-in.tsx';

type Milestone = InitiativeDetailReply['milestones'][number];
type Line = InitiativeDetailReply['lines'][number];

/** A milestone as it stands in the fields of a form. `key` tells the rows apart, the new ones too. */
export interface MilestoneDraft extends Pick<Milestone, 'title' | 'start' | 'finish' | 'accrual'> {
  readonly key: number;
  readonly id?: number;
  readonly weight: string;
}

export interface LineDraft extends Pick<Line, 'title' | 'kind'> {
  readonly key: number;
  readonly hours: string;
  readonly rate: string;
  readonly amount: string;
  /** Where it is not that of the initiative, what one unit is worth, and on which day. */
  readonly currency: string;
  readonly worth: string;
  readonly worthOn: string;
}

export interface PlanDraft {
  readonly milestones: readonly MilestoneDraft[];
  readonly lines: readonly LineDraft[];
}

/** The present plan in the fields of a form. */
export function draftOf({ milestones, lines, currency }: InitiativeDetailReply): PlanDraft {
  const money = (amount: number | undefined) =>
    amount === undefined ? '' : decimalText(amount, currency);
  return {
    milestones: milestones.map(({ id, title, weight, start, finish, accrual }) => ({
      key: id,
      id,
      title,
      weight: String(weight),
      start,
      finish,
      accrual,
    })),
    lines: lines.map(({ title, kind, hours, rate, amount, givenIn }, index) => ({
      key: index,
      title,
      kind,
      hours: hours?.toString() ?? '',
      rate: money(rate),
      amount: hours === undefined ? amountText(amount, givenIn, currency) : '',
      currency: givenIn?.currency ?? currency,
      worth: givenIn?.rate ?? '',
      worthOn: givenIn?.on ?? '',
    })),
  };
}

function amountText(amount: number, givenIn: Line['givenIn'], currency: string): string {
  return givenIn ? decimalText(givenIn.amount, givenIn.currency) : decimalText(amount, currency);
}

/** A key that no row has. */
export function freshKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(0, ...rows.map(({ key }) => key)) + 1;
}

/** The plan that the fields say, or what is wrong with an amount. */
export function planOf({ milestones, lines }: PlanDraft, currency: string) {
  const wrong: string[] = [];
  const money = (text: string) => {
    if (text.trim() === '') return undefined;
    const read = readAmount(text, currency);
    if (read.ok) return read.amount;
    wrong.push(read.why);
    return undefined;
  };
  const ownMoney = ({ hours, rate, amount }: LineDraft) => ({
    hours: hours === '' ? undefined : Number(hours),
    rate: money(rate),
    amount: money(amount),
  });
  const given = (line: LineDraft) => {
    const read = moneyIn({ ...line, rate: line.worth, on: line.worthOn }, currency);
    if (read.ok) return read.money;
    wrong.push(read.why);
    return {};
  };
  const plan = {
    milestones: milestones.map(({ key: _, weight, ...one }) => ({
      ...one,
      weight: Number(weight),
    })),
    budget: lines.map((line) => ({
      title: line.title,
      kind: line.kind,
      ...(isForeign(line, currency) ? given(line) : ownMoney(line)),
    })),
  };
  return { plan, wrong };
}
