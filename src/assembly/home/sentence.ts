// SPDX-License-Identifier: Apache-2.0
import type { HomeCardReply, HomeRole } from '#surfaces/contract';
import { objectivesSentence } from '../objectives-sentence.ts';
import type { HomeAbout } from './home-about.ts';

/** What the screen says in one sentence: how the objectives stand for those who answer for them, what waits for the others. */
export async function homeSentence(
  about: HomeAbout,
  role: HomeRole,
  cards: readonly HomeCardReply[],
): Promise<string> {
  if (role !== 'lead' && role !== 'executive') return waitingSentence(cards);
  return objectivesSentence(await about.objectives());
}

/** What to look at first, of cards. */
export function waitingSentence(
  cards: readonly Pick<HomeCardReply, 'title' | 'value' | 'tone'>[],
): string {
  const urgent = cards.filter(({ tone }) => tone === 'bad');
  const waiting = urgent.length > 0 ? urgent : cards.filter(({ tone }) => tone === 'warning');
  const [first] = waiting;
  if (first === undefined) return 'Nothing here waits for you today.';
  const value = first.value === undefined ? '' : ` (${first.value})`;
  const more = waiting.length === 1 ? '' : `, then ${waiting.length - 1} more below`;
  const what = `${first.title.charAt(0).toLowerCase()}${first.title.slice(1)}${value}`;
  return `${urgent.length > 0 ? 'Act first on' : 'Look first at'}: ${what}${more}.`;
}
