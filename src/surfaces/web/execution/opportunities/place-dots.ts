// SPDX-License-Identifier: Apache-2.0
import type { OpportunityReply } from '#surfaces/contract';

/** A project in the chart. */
export interface Dot {
  readonly key: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly name: string;
  readonly isGuess: boolean;
  /** Per cent of the plot. */
  readonly left: number;
  readonly bottom: number;
}

/** So close that one would hide the other, in per cent of the plot. */
const CLOSE = { left: 3, bottom: 7 };
const STEPS = 60;
/** An eighth of a turn and a bit, so that rings do not stand in rows. */
const TURN = 0.9;

/** Puts each at receptivity and need; one that would hide another moves aside, in a spiral, as little as it can. */
export function placeDots(opportunities: readonly OpportunityReply[]): readonly Dot[] {
  const dots: Dot[] = [];
  for (const [index, { key, name, isGuess, signals }] of opportunities.entries()) {
    const wanted = {
      left: inside(signals.receptivity.value * 100),
      bottom: inside(signals.need.value * 100),
    };
    dots.push({ key, name, isGuess, number: index + 1, ...freePlace(wanted, dots) });
  }
  return dots;
}

type Place = Pick<Dot, 'left' | 'bottom'>;

function freePlace(wanted: Place, taken: readonly Place[]): Place {
  for (let step = 0; step < STEPS; step += 1) {
    const angle = step * TURN;
    const place = {
      left: inside(wanted.left + Math.cos(angle) * step * 0.45),
      bottom: inside(wanted.bottom + Math.sin(angle) * step * 1.1),
    };
    if (!taken.some((other) => isClose(place, other))) return place;
  }
  return wanted;
}

function isClose(a: Place, b: Place): boolean {
  return Math.abs(a.left - b.left) < CLOSE.left && Math.abs(a.bottom - b.bottom) < CLOSE.bottom;
}

// A dot at the edge would be cut.
function inside(per: number): number {
  return Math.min(97, Math.max(3, per));
}
