// SPDX-License-Identifier: Apache-2.0
import { decimalText, readAmount } from '#model';
import type { AdoptionReply } from '#surfaces/contract';
import { type CostKind, costKindWords } from './adoption-words.ts';

/** A cost line as it stands in the fields of a form. */
export interface LineDraft {
  /** Id of the candidate; empty: what is used today. */
  readonly of: string;
  readonly kind: string;
  readonly title: string;
  readonly when: string;
  readonly year: string;
  readonly amount: string;
  readonly currency: string;
  readonly hours: string;
}

export interface RateDraft {
  readonly currency: string;
  readonly rate: string;
  readonly on: string;
}

export interface RestDraft {
  readonly hourRate: string;
  readonly discount: string;
  readonly assumptions: string;
}

export function linesOf({ costs, currency }: AdoptionReply): readonly LineDraft[] {
  return costs.lines.map(
    ({ candidateId, amount, hours, year, currency: own = currency, ...line }) => ({
      ...line,
      of: candidateId?.toString() ?? '',
      year: String(year),
      amount: amount === undefined ? '' : decimalText(amount, own),
      currency: own,
      hours: hours?.toString() ?? '',
    }),
  );
}

export function restOf({ costs, currency }: AdoptionReply): RestDraft & Record<string, string> {
  const { hourRate, discountBasisPoints, assumptions } = costs;
  return {
    hourRate: hourRate === undefined ? '' : decimalText(hourRate, currency),
    discount: discountBasisPoints === undefined ? '' : String(discountBasisPoints / 100),
    assumptions,
  };
}

/** A line for a candidate, or for what is used today. */
export function freshLine(of: string, currency: string): LineDraft {
  const kind: CostKind = of === '' ? 'licence' : 'migration';
  const { when } = costKindWords[kind];
  return { of, kind, title: '', when, year: '1', amount: '', currency, hours: '' };
}

interface Draft {
  readonly lines: readonly LineDraft[];
  readonly rates: readonly RateDraft[];
  readonly rest: RestDraft;
}

const KINDS = Object.keys(costKindWords) as readonly CostKind[];

/** The costs that the fields say, or what is wrong with an amount. */
export function costsOf({ lines, rates, rest }: Draft, currency: string) {
  const wrong: string[] = [];
  const money = (text: string, own: string) => {
    if (text.trim() === '') return undefined;
    const read = readAmount(text, own);
    if (read.ok) return read.amount;
    wrong.push(read.why);
    return undefined;
  };
  const costs = {
    lines: lines.map((line) => {
      const own = line.currency.trim().toUpperCase() || currency;
      return {
        candidateId: line.of === '' ? undefined : Number(line.of),
        kind: KINDS.find((one) => one === line.kind) ?? ('other' as const),
        title: line.title,
        when: line.when === 'yearly' ? ('yearly' as const) : ('once' as const),
        year: Number(line.year),
        amount: money(line.amount, own),
        hours: line.hours === '' ? undefined : Number(line.hours),
        currency: own === currency ? undefined : own,
      };
    }),
    rates: rates.map((rate) => ({ ...rate, currency: rate.currency.toUpperCase() })),
    hourRate: money(rest.hourRate, currency),
    discountBasisPoints: rest.discount === '' ? undefined : Math.round(Number(rest.discount) * 100),
    assumptions: rest.assumptions,
  };
  return { costs, wrong };
}
