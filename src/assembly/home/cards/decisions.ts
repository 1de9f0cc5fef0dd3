// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import type { HomeCard } from './home-card.ts';

/** Questions that wait for a decision, the one that is needed first at the top. */
export const decisions = {
  id: 'decisions',
  async read({ office, caller, at }) {
    const open = await office.strategy.decisions(caller, { state: 'open' });
    const [first] = open;
    if (first === undefined) return undefined;
    const isLate = (day: string | undefined) => day !== undefined && day < dayOf(at);
    const late = open.filter(({ neededBy }) => isLate(neededBy)).length;
    return {
      title: 'Decisions to take',
      value: String(open.length),
      detail: late > 0 ? `${late} of them overdue` : 'none of them overdue',
      tone: late > 0 ? 'bad' : 'warning',
      items: open.slice(0, 3).map(({ id, question, neededBy }) => ({
        text: question,
        note: neededBy === undefined ? 'no day is set' : `needed by ${neededBy}`,
        tone: isLate(neededBy) ? ('bad' as const) : ('warning' as const),
        to: `/strategy/decisions/${id}`,
      })),
      action: { label: 'Decide the first', to: `/strategy/decisions/${first.id}` },
    };
  },
} satisfies HomeCard;
