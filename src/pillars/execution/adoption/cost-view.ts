// SPDX-License-Identifier: Apache-2.0
import {
  breakEvenMonth,
  type CostLine,
  convertAmount,
  ownershipCost,
  presentValueOf,
} from '#engines/choice';
import { minorDigits, moneyText } from '#model';
import type { Adoption } from './adoption.ts';
import type { Candidate } from './candidate.ts';
import { type CostLineWords, type Costs, YEARS } from './cost-words.ts';

/** A line with what it comes to, in minor units of the adoption's currency; absent where nobody knows. */
export interface CostLineView extends CostLineWords {
  readonly own?: number | undefined;
}

/** What one way costs over the years; money in minor units of the adoption's currency. */
export interface CostOption {
  /** Absent: staying with what is used today. */
  readonly candidateId?: number | undefined;
  readonly name: string;
  /** Absent where no line says anything. */
  readonly total?: number | undefined;
  readonly once: number;
  readonly byYear: readonly number[];
  /** By the end of each month. */
  readonly byMonth: readonly number[];
  /** Today's worth of the years; absent without a discount. */
  readonly presentValue?: number | undefined;
  /** Titles of the lines that nobody has priced. */
  readonly unknown: readonly string[];
  /** What it saves over the years against staying; below 0 where it is dearer. */
  readonly saving?: number | undefined;
  /** From which month on it has cost no more than staying. */
  readonly breakEvenMonth?: number | undefined;
  readonly sentence: string;
}

export interface CostView extends Omit<Costs, 'lines'> {
  readonly years: number;
  readonly minorDigits: number;
  readonly lines: readonly CostLineView[];
  /** Staying first, then the candidates that are in. */
  readonly options: readonly CostOption[];
}

/** What staying and each candidate cost over three years. Leaving the incumbent is charged to every candidate. */
export function costView(adoption: Adoption, candidates: readonly Candidate[]): CostView {
  const { costs, currency, incumbent } = adoption;
  const lines = costs.lines.map((line) => ({ ...line, own: ownAmount(line, costs, currency) }));
  const of = (id: number | undefined) => lines.filter(({ candidateId }) => candidateId === id);
  const leaving = of(undefined).filter(({ kind }) => kind === 'exit');
  const staying = optionOf(
    {
      name: incumbent ?? 'Nothing new',
      lines: of(undefined).filter(({ kind }) => kind !== 'exit'),
    },
    costs,
  );
  const all = candidates
    .filter(({ leftOut }) => leftOut === undefined)
    .map(({ id, name }) => {
      const own = of(id);
      const charged = own.length === 0 ? [] : [...own, ...leaving];
      return against(staying, { ...optionOf({ name, lines: charged }, costs), candidateId: id });
    });
  return {
    ...costs,
    years: YEARS,
    minorDigits: minorDigits(currency),
    lines,
    options: [staying, ...all].map((option) => ({
      ...option,
      sentence: sentenceOf(option, staying, currency),
    })),
  };
}

function ownAmount(
  { amount, hours, currency: from }: CostLineWords,
  { hourRate, rates }: Costs,
  to: string,
): number | undefined {
  if (hours !== undefined) return hourRate === undefined ? undefined : hours * hourRate;
  if (amount === undefined || from === undefined) return amount;
  const rate = rates.find(({ currency }) => currency === from)?.rate ?? '';
  return convertAmount(amount, { from, to, rate });
}

type Unsaid = Omit<CostOption, 'sentence'>;

function optionOf(
  { name, lines }: { readonly name: string; readonly lines: readonly CostLineView[] },
  { discountBasisPoints }: Costs,
): Unsaid {
  const priced = lines.map(
    ({ title, when, year, own }): CostLine => ({ title, when, year, amount: own }),
  );
  const { total, ...cost } = ownershipCost(priced, YEARS);
  const isSaid = lines.some(({ own }) => own !== undefined);
  return {
    name,
    ...cost,
    total: isSaid ? total : undefined,
    presentValue:
      isSaid && discountBasisPoints !== undefined
        ? presentValueOf(cost.byYear, discountBasisPoints)
        : undefined,
  };
}

function against(staying: Unsaid, option: Unsaid): Unsaid {
  if (staying.total === undefined || option.total === undefined) return option;
  return {
    ...option,
    saving: staying.total - option.total,
    breakEvenMonth: breakEvenMonth(option.byMonth, staying.byMonth),
  };
}

function sentenceOf(option: Unsaid, staying: Unsaid, currency: string): string {
  const { total, saving, candidateId, breakEvenMonth: month } = option;
  if (total === undefined) return 'Nothing is priced yet.';
  const unknown = [...option.unknown, ...(candidateId === undefined ? [] : staying.unknown)];
  const reserve =
    unknown.length === 0
      ? ''
      : ` As far as is known: ${unknown.join(', ')} ${unknown.length === 1 ? 'has' : 'have'} no price yet.`;
  const sum = `${moneyText(total, currency)} in ${YEARS} years.`;
  if (candidateId === undefined) return `${sum}${reserve}`;
  if (saving === undefined) return `${sum} What staying costs is not known.${reserve}`;
  const than = `${moneyText(Math.abs(saving), currency)} ${saving < 0 ? 'more' : 'less'} than staying`;
  return `${sum} ${saving === 0 ? 'As much as staying' : than}${whenOf(month)}.${reserve}`;
}

function whenOf(month: number | undefined): string {
  if (month === undefined) return `, and it does not pay for itself within ${YEARS} years`;
  return month === 1
    ? ', from the first month on'
    : `; it has paid for itself from month ${month} on`;
}
