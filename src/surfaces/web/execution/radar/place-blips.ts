// SPDX-License-Identifier: Apache-2.0
import type { BlipReply } from '#surfaces/contract';
import type { Ring } from './radar-words.ts';

/** A blip in the drawing: its middle from the middle of the radar, right and down. */
export interface PlacedBlip {
  readonly blip: BlipReply;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly placed: readonly PlacedBlip[];
  /** Radius of every blip. */
  readonly size: number;
}

/** Radius of the whole, and where each ring begins and ends. */
export const RADIUS = 390;
export const RING_EDGES: Readonly<Record<Ring, readonly [number, number]>> = {
  adopt: [0, 165],
  trial: [165, 250],
  assess: [250, 324],
  hold: [324, RADIUS],
};

/** Room between two blips, and between a blip and an edge. */
const GAP = 4;
const SIZES = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3];
/** So full a ring may be before another track is begun. */
const AIRY = 0.6;

/**
 * Puts every blip into its ring and quadrant so that none touches another or an edge. All have one size: the largest with which
 * the fullest part has room. What has no room even at the smallest is left to the list.
 */
export function placeBlips(blips: readonly BlipReply[]): Drawing {
  const numbered = blips.map((blip, index) => ({ blip, number: index + 1 }));
  const cells = cellsOf(numbered);
  const fits = (size: number) =>
    cells.every((cell) => cell.length <= roomIn(tracksOf(cell[0]?.blip.ring ?? 'hold', size)));
  const size = SIZES.find(fits) ?? SIZES.at(-1) ?? 1;
  return { size, placed: cells.flatMap((cell) => placeCell(cell, size)) };
}

type Numbered = Pick<PlacedBlip, 'blip' | 'number'>;

/** The blips by quadrant and ring. */
function cellsOf(blips: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const cells = new Map<string, Numbered[]>();
  for (const one of blips) {
    const key = `${one.blip.quadrant} ${one.blip.ring}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [one]);
    else cell.push(one);
  }
  return [...cells.values()];
}

interface Track {
  readonly radius: number;
  /** Angle from an axis at which the first blip keeps its distance from it. */
  readonly margin: number;
  readonly room: number;
}

/** Arcs of a ring on which blips have room, those nearest to its middle first. */
function tracksOf(ring: Ring, size: number): readonly Track[] {
  const [inner, outer] = RING_EDGES[ring];
  const tracks: Track[] = [];
  for (let radius = outer - size - GAP; radius - size - GAP >= inner; radius -= 2 * size + GAP) {
    if (radius <= 2 * (size + GAP)) break;
    const margin = Math.asin((size + GAP) / radius);
    const step = 2 * Math.asin((2 * size + GAP) / (2 * radius));
    const room = Math.floor((Math.PI / 2 - 2 * margin) / step);
    if (room > 0) tracks.push({ radius, margin, room });
  }
  const middle = (inner + outer) / 2;
  return tracks.toSorted((a, b) => Math.abs(a.radius - middle) - Math.abs(b.radius - middle));
}

function roomIn(tracks: readonly Track[]): number {
  return tracks.reduce((sum, { room }) => sum + room, 0);
}

function placeCell(cell: readonly Numbered[], size: number): readonly PlacedBlip[] {
  const [first] = cell;
  if (first === undefined) return [];
  const tracks = tracksOf(first.blip.ring, size);
  const counts = countsOn(tracks, cell.length);
  let next = 0;
  return tracks.flatMap((track, place) => {
    const count = counts[place] ?? 0;
    const own = cell.slice(next, next + count);
    next += count;
    return own.map((one, index) => ({
      ...one,
      ...pointOn(track, (index + 0.5) / count, one.blip.quadrant),
    }));
  });
}

/** How many blips stand on each track: on as few as leave them room to breathe, each as full as the others. */
function countsOn(tracks: readonly Track[], blips: number): readonly number[] {
  let used = 1;
  while (used < tracks.length && roomIn(tracks.slice(0, used)) * AIRY < blips) used += 1;
  const chosen = tracks.slice(0, used);
  const share = Math.min(1, blips / roomIn(chosen));
  const counts = chosen.map(({ room }) => Math.floor(room * share));
  let left = Math.min(blips, roomIn(chosen)) - counts.reduce((sum, count) => sum + count, 0);
  for (let place = 0; left > 0; place = (place + 1) % chosen.length) {
    if ((counts[place] ?? 0) >= (chosen[place]?.room ?? 0)) continue;
    counts[place] = (counts[place] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/** 1 is top left, 2 top right, 3 bottom left, 4 bottom right, as one reads. */
function pointOn({ radius, margin }: Track, share: number, quadrant: number) {
  const angle = margin + share * (Math.PI / 2 - 2 * margin);
  const [right, down] = [quadrant % 2 === 0 ? 1 : -1, quadrant > 2 ? 1 : -1];
  return { x: right * radius * Math.cos(angle), y: down * radius * Math.sin(angle) };
}
