// SPDX-License-Identifier: Apache-2.0
import type { OpportunityReply } from '#surfaces/contract';

/** A project with its place in the list, from 1. */
export type Numbered = OpportunityReply & { readonly number: number };

/** A project in the chart. */
export interface Dot {
  readonly key: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly name: string;
  /** Per cent of the plot. */
  readonly left: number;
  readonly bottom: number;
}

/** So close that one would hide the other, in per cent of the plot. */
const CLOSE = { left: 3, bottom: 7 };
const STEPS = 4_000;
/** The golden angle, by which the seeds of a sunflower stand: the closest packing around a place. */
const TURN = 2.4;
/** Where the quadrants meet, in per cent. */
const MIDDLE = 50;

/** Puts each at receptivity and need; one that would hide another moves aside as little as it can, and never into another quadrant. */
export function placeDots(opportunities: readonly Numbered[]): readonly Dot[] {
  const dots: Dot[] = [];
  for (const { key, name, number, signals } of opportunities) {
    const wanted = {
      left: inside(signals.receptivity.value * 100),
      bottom: inside(signals.need.value * 100),
    };
    dots.push({ key, name, number, ...freePlace(wanted, dots) });
  }
  return dots;
}

type Place = Pick<Dot, 'left' | 'bottom'>;

function freePlace(wanted: Place, taken: readonly Place[]): Place {
  for (let step = 0; step < STEPS; step += 1) {
    const angle = step * TURN;
    const place = {
      left: wanted.left + Math.cos(angle) * Math.sqrt(step) * 1.1,
      bottom: wanted.bottom + Math.sin(angle) * Math.sqrt(step) * 2.6,
    };
    if (!isBeside(place, wanted)) continue;
    if (!taken.some((other) => isClose(place, other))) return place;
  }
  return wanted;
}

/** Whether it is in the plot and in the same quadrant. */
function isBeside(place: Place, wanted: Place): boolean {
  return (['left', 'bottom'] as const).every(
    (side) =>
      place[side] === inside(place[side]) && place[side] >= MIDDLE === wanted[side] >= MIDDLE,
  );
}

function isClose(a: Place, b: Place): boolean {
  return Math.abs(a.left - b.left) < CLOSE.left && Math.abs(a.bottom - b.bottom) < CLOSE.bottom;
}

// A dot at the edge would be cut.
function inside(per: number): number {
  return Math.min(97, Math.max(3, per));
}
