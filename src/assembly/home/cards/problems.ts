// SPDX-License-Identifier: Apache-2.0
import { counted, type HomeCard } from './home-card.ts';

/** Repositories that could not be read. */
export const problems = {
  id: 'problems',
  async read({ office, caller }) {
    const { total } = await office.portfolio.list(caller, { state: 'problem', limit: 1 });
    if (total === 0) return undefined;
    return {
      title: 'Repositories that could not be read',
      value: counted(total),
      detail: 'What is shown of them is older.',
      tone: 'bad',
      action: { label: 'See what happened', to: '/repositories?state=problem' },
    };
  },
} satisfies HomeCard;
