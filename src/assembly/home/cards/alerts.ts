// SPDX-License-Identifier: Apache-2.0
import { alertCard } from '../../alerts/alert-card.ts';
import type { HomeCard } from './home-card.ts';

/** Figures that want a look. */
export const alerts = {
  id: 'alerts',
  async read({ office, caller }) {
    const [card] = await alertCard(office, caller);
    return card;
  },
} satisfies HomeCard;
