// SPDX-License-Identifier: Apache-2.0
import { counted, type HomeCard, several } from './home-card.ts';

/** What is used, and how much of it has no known licence. Fixtures and examples are no part of it. */
export const inventory = {
  id: 'inventory',
  async read({ counts, repositories }) {
    const { components: all, withoutLicense } = await counts();
    return {
      title: 'Components in use',
      value: counted(all),
      detail: `in ${several(repositories, 'repository', 'repositories')}; ${counted(withoutLicense)} without a known licence`,
      tone: withoutLicense > 0 ? 'warning' : 'good',
      action:
        withoutLicense > 0
          ? { label: 'Resolve licences', to: '/compliance/inventory?license=unknown&origin=own' }
          : { label: 'Open the inventory', to: '/compliance/inventory?origin=own' },
    };
  },
} satisfies HomeCard;

/** Whether a package is in use already and allowed, before somebody adds it. */
export const lookUp = {
  id: 'look-up',
  async read({ counts }) {
    const { components: all, isJudged } = await counts();
    if (all === 0 || !isJudged) return undefined;
    return {
      title: 'Before you add a package',
      value: counted(all),
      detail:
        'are judged already: look here whether yours is among them, and what the policy says.',
      tone: 'neutral',
      action: { label: 'Look a package up', to: '/compliance/inventory' },
    };
  },
} satisfies HomeCard;
