// SPDX-License-Identifier: Apache-2.0
import { FEWEST_USUAL, usualRange } from '#engines/planning';
import { type Direction, dayOf, type Instant, isBefore, plusDays, type Reading } from '#model';
import { amountWords } from './amount-words.ts';
import type { Condition } from './condition.ts';

/** A figure over time, as rules look at it. */
export interface JudgedFigure {
  readonly unit: string;
  readonly direction: Direction;
  readonly target?: number | undefined;
  /** How likely the target is met, 0 to 1; absent where there is no forecast. */
  readonly chance?: number | undefined;
  /** Oldest first. */
  readonly readings: readonly Reading[];
}

/** `insufficient`: too little is known to call it good or bad, so nothing opens and nothing closes. */
export type AlertVerdict = 'firing' | 'fine' | 'insufficient';

export interface Judgement {
  readonly verdict: AlertVerdict;
  /** Why, with the numbers. */
  readonly sentence: string;
  /** What was judged. */
  readonly value?: number | undefined;
}

export interface Moment {
  readonly at: Instant;
  /** From when on a reading was waited for. */
  readonly since: Instant;
  /** An alert is open: it closes only when the figure is back by its margin. */
  readonly isOpen: boolean;
}

/** What a condition says of a figure at a moment. Pure. */
export function judgeCondition(
  condition: Condition,
  figure: JudgedFigure,
  moment: Moment,
): Judgement {
  if (condition.kind === 'no-reading') return readingIsOld(condition, figure, moment);
  const latest = figure.readings.at(-1);
  if (latest?.value === undefined) return untold(latest);
  const now = { ...figure, value: latest.value, isOpen: moment.isOpen };
  if (condition.kind === 'off-target') return isOffTarget(condition, now);
  if (condition.kind === 'forecast-misses') return forecastMisses(condition, now);
  if (condition.kind === 'sharp-change') return changedSharply(condition, now);
  return isBeyond(condition, now);
}

interface Now extends JudgedFigure {
  readonly value: number;
  readonly isOpen: boolean;
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;

function untold(latest: Reading | undefined): Judgement {
  if (latest === undefined) return insufficient('It has not been read yet.');
  const why =
    latest.status === 'insufficient'
      ? 'too few observations for a number that means something'
      : 'the source says nothing';
  return insufficient(`No value on ${dayOf(latest.at)}: ${why}.`);
}

const TWENTIETH = 0.05;

/** How far a figure has to come back where nobody said. */
export function marginOf({ threshold, margin }: Of<'above' | 'below'>): number {
  return margin ?? Math.abs(threshold) * TWENTIETH;
}

function isBeyond(condition: Of<'above' | 'below'>, { value, unit, isOpen }: Now): Judgement {
  const { kind, threshold } = condition;
  const sign = kind === 'above' ? 1 : -1;
  const limit = isOpen ? threshold - sign * marginOf(condition) : threshold;
  const isFiring = isOpen ? sign * (value - limit) > 0 : sign * (value - threshold) > 0;
  const words = `${amountWords(value, unit)}, ${isFiring ? '' : 'not '}${kind} ${amountWords(limit, unit)}`;
  const back = isFiring && isOpen && limit !== threshold ? backWords(threshold, unit) : '';
  return judged(isFiring, `${words}${back}.`, value);
}

function backWords(threshold: number, unit: string): string {
  return ` (it opened at ${amountWords(threshold, unit)})`;
}

/** How far from its target a figure may be. */
function toleranceOf({ tolerance }: Of<'off-target'>, target: number): number {
  return tolerance ?? Math.abs(target) * TWENTIETH;
}

function isOffTarget(condition: Of<'off-target'>, now: Now): Judgement {
  const { value, unit, target, direction, isOpen } = now;
  if (target === undefined) return insufficient('The KPI has no target to leave.', value);
  const tolerance = toleranceOf(condition, target);
  const allowed = isOpen ? tolerance - (condition.margin ?? tolerance / 2) : tolerance;
  const short = shortfall(value, target, direction);
  const what = `${amountWords(value, unit)}; the target is ${amountWords(target, unit)}`;
  if (short <= Math.max(0, allowed)) return judged(false, `${what}, kept.`, value);
  return judged(true, `${what}, missed by ${amountWords(short, unit)}.`, value);
}

/** How far the value is on the wrong side of the target, 0 where it is not. */
function shortfall(value: number, target: number, direction: Direction): number {
  if (direction === 'keep') return Math.abs(value - target);
  return Math.max(0, direction === 'increase' ? target - value : value - target);
}

const EVEN_CHANCE = 0.5;
/** A chance wanders from reading to reading. */
const CHANCE_MARGIN = 0.1;

function forecastMisses({ chance = EVEN_CHANCE }: Of<'forecast-misses'>, now: Now): Judgement {
  const { value, target, unit, isOpen, chance: found } = now;
  if (target === undefined) return insufficient('The KPI has no target to miss.', value);
  if (found === undefined)
    return insufficient('There is no forecast yet: too few readings.', value);
  const limit = isOpen ? Math.min(1, chance + CHANCE_MARGIN) : chance;
  const likely = amountWords(Math.round(found * 100) / 100, 'share');
  const sentence = `${likely} likely to meet ${amountWords(target, unit)}; it is ${amountWords(value, unit)} now.`;
  return judged(found < limit, sentence, value);
}

function readingIsOld(
  { days }: Of<'no-reading'>,
  { readings, unit }: JudgedFigure,
  { at, since }: Moment,
): Judgement {
  const last = readings.findLast(({ value }) => value !== undefined);
  const from = last?.at ?? since;
  const isFiring = isBefore(from, plusDays(at, -days));
  if (last?.value === undefined) {
    const sentence = 'It never had a value.';
    return isFiring ? { verdict: 'firing', sentence } : insufficient(sentence);
  }
  const sentence = `The last value, ${amountWords(last.value, unit)}, is of ${dayOf(last.at)}.`;
  return judged(isFiring, sentence, last.value);
}

const USUAL_TIMES = 3;
/** Back inside of the range by a quarter of its width before the alert closes. */
const INNER = 0.75;
const MOST_VALUES = 60;

function changedSharply({ times = USUAL_TIMES }: Of<'sharp-change'>, now: Now): Judgement {
  const { value, unit, readings, isOpen } = now;
  const range = usualRange(pastValues(readings), isOpen ? times * INNER : times);
  if (range === undefined)
    return insufficient(`Fewer than ${FEWEST_USUAL} days to tell what is usual.`, value);
  const isFiring = value < range.low || value > range.high;
  const usual = `${amountWords(range.low, unit)} to ${amountWords(range.high, unit)}`;
  const sentence = `${amountWords(value, unit)}, ${isFiring ? 'outside of' : 'within'} its usual ${usual} (median ${amountWords(range.middle, unit)} of ${range.values} days).`;
  return judged(isFiring, sentence, value);
}

/** The last value of each day before the day of the latest reading. */
function pastValues(readings: readonly Reading[]): readonly number[] {
  const today = readings.at(-1)?.at.slice(0, 10);
  const byDay = new Map<string, number>();
  for (const { at, value } of readings) if (value !== undefined) byDay.set(dayOf(at), value);
  byDay.delete(today ?? '');
  return [...byDay.values()].slice(-MOST_VALUES);
}

function judged(isFiring: boolean, sentence: string, value: number): Judgement {
  return { verdict: isFiring ? 'firing' : 'fine', sentence, value };
}

function insufficient(sentence: string, value?: number): Judgement {
  return { verdict: 'insufficient', sentence, value };
}
