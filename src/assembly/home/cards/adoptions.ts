// SPDX-License-Identifier: Apache-2.0
import { adoptionCard } from '../../adoption/adoption-card.ts';
import type { HomeCard } from './home-card.ts';

/** Adoptions whose review is due, whose trial has ended, or whose contract runs out. */
export const adoptions = {
  id: 'adoption',
  async read({ office, caller }) {
    const [card] = await adoptionCard(office, caller);
    return card;
  },
} satisfies HomeCard;
