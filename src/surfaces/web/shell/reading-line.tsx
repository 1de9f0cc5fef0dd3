// SPDX-License-Identifier: Apache-2.0
import type { ReadingReply } from '#surfaces/contract';
import { dayNumber, dayText } from './day.ts';
import { quantityText } from './quantity.ts';
import { Sparkline } from './sparkline.tsx';

interface ReadingLineProps {
  readonly readings: readonly ReadingReply[];
  readonly target: number | undefined;
  readonly unit: string;
}

/** The readings of a figure as a sparkline with its target. */
export function ReadingLine({ readings, target, unit }: ReadingLineProps) {
  const points = readings.map(({ at, value }) => ({ x: dayNumber(at), value }));
  return (
    <Sparkline points={points} target={target} summary={readingSummary(readings, target, unit)} />
  );
}

/** `From 12 findings on 2026-01-01 to 3 findings on 2026-03-01; the target is 0 findings.` */
export function readingSummary(
  readings: readonly ReadingReply[],
  target: number | undefined,
  unit: string,
): string {
  const known = readings.flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'No reading has a value yet.';
  const say = ({ at, value }: { at: string; value: number }) =>
    `${quantityText(value, unit)} on ${dayText(at)}`;
  const course =
    known.length === 1 ? `Only reading: ${say(last)}` : `From ${say(first)} to ${say(last)}`;
  return target === undefined
    ? `${course}.`
    : `${course}; the target is ${quantityText(target, unit)}.`;
}
