// SPDX-License-Identifier: Apache-2.0
import type { PortfolioItemReply } from '#surfaces/contract';

/** An initiative in the chart, in the units of its drawing. */
export interface Bubble {
  readonly item: PortfolioItemReply;
  /** Its place in the table, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0 to 1; absent while nothing is booked. */
  readonly spent: number | undefined;
}

/** The drawing: risk to the right, worth upwards. */
export const PLOT = { width: 640, height: 300 };
const MOST_WORTH = 5;
const MOST_RISK = 25;
const RADII = { least: 11, most: 34 };
/** The golden angle, by which the seeds of a sunflower stand: the closest packing around a place. */
const TURN = 2.4;
const STEPS = 800;
const STEP = 3;

/**
 * Puts each at its worth and its gravest open risk, its area by its budget against the largest of the same currency. One that
 * would hide another moves aside as little as it can.
 *
 * Items: with a worth.
 */
export function placeBubbles(items: readonly PortfolioItemReply[]): readonly Bubble[] {
  const bubbles: Bubble[] = [];
  for (const [index, item] of items.entries()) {
    const { worth = 1, worstRisk, budget, currency, spent } = item;
    const radius = radiusOf(budget, largest(items, currency));
    const wanted = {
      x: ((worstRisk?.exposure ?? 0) / MOST_RISK) * PLOT.width,
      y: (1 - (worth - 0.5) / MOST_WORTH) * PLOT.height,
      radius,
    };
    const share = spent === undefined || budget === 0 ? undefined : spent / budget;
    bubbles.push({
      item,
      number: index + 1,
      ...freePlace(wanted, bubbles),
      spent: share && Math.min(1, Math.max(0, share)),
    });
  }
  return bubbles;
}

type Place = Pick<Bubble, 'x' | 'y' | 'radius'>;

function freePlace(wanted: Place, taken: readonly Place[]): Place {
  const { radius } = wanted;
  for (let step = 0; step < STEPS; step += 1) {
    const [angle, aside] = [step * TURN, STEP * Math.sqrt(step)];
    const place = {
      x: within(wanted.x + Math.cos(angle) * aside, PLOT.width, radius),
      y: within(wanted.y + Math.sin(angle) * aside, PLOT.height, radius),
      radius,
    };
    const isFree = taken.every(
      (other) => Math.hypot(other.x - place.x, other.y - place.y) >= other.radius + radius,
    );
    if (isFree) return place;
  }
  return wanted;
}

function largest(items: readonly PortfolioItemReply[], currency: string): number {
  return Math.max(
    1,
    ...items.filter((one) => one.currency === currency).map(({ budget }) => budget),
  );
}

/** The area is what is compared. */
function radiusOf(budget: number, most: number): number {
  return Math.max(RADII.least, Math.sqrt(budget / most) * RADII.most);
}

function within(place: number, size: number, radius: number): number {
  return Math.min(size - radius, Math.max(radius, place));
}
