// SPDX-License-Identifier: Apache-2.0
import { dayOf, isBefore, plusDays } from '#model';
import type { HomeCard } from './home-card.ts';

/** A quarter, and two weeks to find a day. */
const REVIEW_DAYS = 105;

/** When the strategy was looked at last, and the paper for the next time. */
export const boardPaper = {
  id: 'board-paper',
  async read({ office, caller, at }) {
    const [last] = await office.strategy.reviews(caller);
    const isDue = last === undefined || isBefore(plusDays(last.at, REVIEW_DAYS), at);
    return {
      title: 'Board paper',
      value: last === undefined ? 'No review yet' : dayOf(last.at),
      detail:
        last === undefined
          ? 'The paper is written from live figures; holding a review freezes it.'
          : `“${last.title}” was the last review; the next is ${isDue ? 'due' : 'not due yet'}.`,
      tone: isDue ? 'warning' : 'neutral',
      action: { label: 'Read the board paper', to: '/strategy/board-paper' },
    };
  },
} satisfies HomeCard;
