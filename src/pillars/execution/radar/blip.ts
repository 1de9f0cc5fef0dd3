// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** From the middle outwards. */
const RINGS = ['adopt', 'trial', 'assess', 'hold'] as const;
export type Ring = (typeof RINGS)[number];

/** A technology where the office sees it. */
export interface PlacedBlip {
  /** Its name in small letters: by it a blip is the same in every edition. */
  readonly key: string;
  readonly name: string;
  /** 1 to 4. */
  readonly quadrant: number;
  readonly ring: Ring;
  readonly reason: string;
  /** Since when it is there. */
  readonly since: Instant;
  readonly adoptionId?: number | undefined;
  /** The entry by hand that put it there. */
  readonly entryId?: number | undefined;
}

export interface Blip extends PlacedBlip {
  /** Against the edition before: towards the middle is in. */
  readonly moved: 'new' | 'in' | 'out' | 'none';
  /** The ring it was in, where it moved. */
  readonly from?: Ring | undefined;
}

/** What the four quadrants are called until the organisation names them. */
export const FIRST_QUADRANTS = [
  'Applications',
  'Libraries and frameworks',
  'Platforms and infrastructure',
  'Tools',
] as const;

export function blipKey(name: string): string {
  return name.trim().toLowerCase();
}

/** By quadrant, then ring from the middle outwards, then name. */
export function inRadarOrder<One extends PlacedBlip>(blips: readonly One[]): readonly One[] {
  return blips.toSorted(
    (a, b) =>
      a.quadrant - b.quadrant ||
      RINGS.indexOf(a.ring) - RINGS.indexOf(b.ring) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Each blip with how it moved since the edition before; without one nothing has moved. */
export function movedSince(
  blips: readonly PlacedBlip[],
  before: readonly PlacedBlip[] | undefined,
): readonly Blip[] {
  const known = new Map(before?.map((blip) => [blip.key, blip.ring]));
  return blips.map((blip) => {
    const from = known.get(blip.key);
    if (before === undefined || from === blip.ring) return { ...blip, moved: 'none' };
    if (from === undefined) return { ...blip, moved: 'new' };
    const isIn = RINGS.indexOf(blip.ring) < RINGS.indexOf(from);
    return { ...blip, moved: isIn ? 'in' : 'out', from };
  });
}
