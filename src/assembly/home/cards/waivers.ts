// SPDX-License-Identifier: Apache-2.0
import { dayOf, plusDays } from '#model';
import { counted, type HomeCard } from './home-card.ts';

/** Before a waiver ends somebody has to have fixed it, or asked again. */
const REMINDER_DAYS = 30;

/** Who waits for an answer, and what ends soon. */
export const waivers = {
  id: 'waivers',
  async read({ office, caller, at }) {
    const asked = await office.waivers.list(caller, { state: 'asked', limit: 1 }, at);
    const before = plusDays(at, REMINDER_DAYS);
    const ending = await office.waivers.list(caller, { state: 'in-force', before, limit: 1 }, at);
    if (asked.total + ending.total === 0) return undefined;
    const [first] = ending.items;
    const soonest = first === undefined ? '' : `, the first on ${dayOf(first.expiresAt)}`;
    return {
      title: asked.total > 0 ? 'Waivers wait for an answer' : 'Waivers end soon',
      value: counted(asked.total > 0 ? asked.total : ending.total),
      detail: `${counted(ending.total)} in force end within ${REMINDER_DAYS} days${soonest}`,
      tone: 'warning',
      action:
        asked.total > 0
          ? { label: 'Answer them', to: '/compliance/waivers?state=asked' }
          : {
              label: 'See which',
              to: `/compliance/waivers?state=in-force&withinDays=${REMINDER_DAYS}`,
            },
    };
  },
} satisfies HomeCard;
