// SPDX-License-Identifier: Apache-2.0
import { counted, type HomeCard } from './home-card.ts';

const DAYS = 90;
const MOST_SHOWN = 3;

/** Evidence and claims that run out within 90 days, or have. */
export const evidence = {
  id: 'evidence',
  async read({ office, caller, at }) {
    const running = await office.frameworks.runningOut(caller, { at, days: DAYS });
    const [first] = running;
    if (first === undefined) return undefined;
    const over = running.filter(({ isOver }) => isOver).length;
    return {
      title: `Evidence that runs out within ${DAYS} days`,
      value: counted(running.length),
      detail:
        over > 0 ? `${counted(over)} of it has run out already` : `the first on ${first.lastDay}`,
      tone: over > 0 ? 'bad' : 'warning',
      items: running.slice(0, MOST_SHOWN).map(({ title, owner, lastDay, isOver }) => ({
        text: title,
        note: `${isOver ? 'ran out after' : 'counts until'} ${lastDay}${owner === '' ? '' : `, ${owner}`}`,
        tone: isOver ? ('bad' as const) : ('warning' as const),
        to: '/strategy/evidence',
      })),
      action: { label: 'Renew it', to: '/strategy/evidence' },
    };
  },
} satisfies HomeCard;
