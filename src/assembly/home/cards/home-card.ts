// SPDX-License-Identifier: Apache-2.0
import type { HomeCardReply } from '#surfaces/contract';
import type { HomeAbout } from '../home-about.ts';

/** One card of the first screen. */
export interface HomeCard {
  /** Stable; the page and its tests know the card by it. */
  readonly id: string;
  /** Reads what it says; `undefined` where it has nothing to say, and then it is not shown. */
  read(about: HomeAbout): Promise<Omit<HomeCardReply, 'id'> | undefined>;
}

export type HomeTone = HomeCardReply['tone'];

const WORST_FIRST: readonly HomeTone[] = ['bad', 'warning', 'unknown', 'neutral', 'good'];

/** The worst of several tones; `good` of none. */
export function worstTone(tones: readonly HomeTone[]): HomeTone {
  return WORST_FIRST.find((tone) => tones.includes(tone)) ?? 'good';
}

/** With a comma for thousands, as the tables of the page write counts. */
export function counted(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `1 risk`, `2 risks`, with a word of its own where the plural is not made with an s. */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${counted(count)} ${count === 1 ? one : many}`;
}
