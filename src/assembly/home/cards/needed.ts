// SPDX-License-Identifier: Apache-2.0
import { neededOf } from '../../board-paper/index.ts';
import type { HomeCard } from './home-card.ts';

const MOST_SHOWN = 4;

/** What somebody has to decide by the figures, as the board paper says it, the gravest first. */
export const needed = {
  id: 'needed',
  async read(about) {
    const { items, risks, dueBenefits } = await about.portfolio();
    const standing = {
      objectives: await about.objectives(),
      initiatives: items,
      risks,
      dueBenefits,
    };
    const all = await neededOf(about.office, about.caller, standing);
    const [first] = all;
    if (first === undefined) return undefined;
    return {
      title: 'Needed from you',
      value: String(all.length),
      detail: all.length > MOST_SHOWN ? 'The gravest come first; the board paper has all.' : '',
      tone: 'warning',
      items: all.slice(0, MOST_SHOWN).map(({ sentence, to }) => ({
        text: sentence,
        note: '',
        tone: 'warning' as const,
        to,
      })),
      action: { label: 'Begin with the first', to: first.to },
    };
  },
} satisfies HomeCard;
