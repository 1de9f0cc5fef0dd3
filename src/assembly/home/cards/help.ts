// SPDX-License-Identifier: Apache-2.0
import type { HomeAbout } from '../home-about.ts';
import { type HomeCard, several } from './home-card.ts';

const MOST_SHOWN = 3;

/** Roles that still want hours, for whoever may have some. */
export const helpWanted = {
  id: 'help-wanted',
  async read(about) {
    const { roles } = await boardOf(about);
    const wanted = roles.filter(({ missingHours }) => missingHours > 0);
    if (wanted.length === 0) return undefined;
    const hours = wanted.reduce((sum, { missingHours }) => sum + missingHours, 0);
    return {
      title: 'Help is wanted',
      value: `${Math.round(hours)} h`,
      detail: `in ${several(wanted.length, 'open role')}`,
      tone: 'neutral',
      items: wanted
        .slice(0, MOST_SHOWN)
        .map(({ title, initiativeTitle, missingHours, neededBy }) => ({
          text: title,
          note: [
            `${Math.round(missingHours)} h for “${initiativeTitle}”`,
            ...(neededBy === undefined ? [] : [`by ${neededBy}`]),
          ].join(', '),
          tone: 'neutral' as const,
          to: '/execution/roles',
        })),
      action: { label: 'Offer hours', to: '/execution/roles' },
    };
  },
} satisfies HomeCard;

/** Offers that nobody has answered. */
export const offersToAnswer = {
  id: 'offers',
  async read(about) {
    const { offers } = await boardOf(about);
    const open = offers.filter(({ state }) => state === 'offered');
    if (open.length === 0) return undefined;
    const oldest = open.toReversed();
    return {
      title: 'Offers of hours to answer',
      value: String(open.length),
      detail: `${Math.round(open.reduce((sum, { hours }) => sum + hours, 0))} h are offered`,
      tone: 'warning',
      items: oldest.slice(0, MOST_SHOWN).map(({ offerer, hours, start, roleTitle }) => ({
        text: `${offerer}: ${Math.round(hours)} h from ${start}`,
        note: roleTitle ?? 'for whatever fits',
        tone: 'warning' as const,
        to: '/execution/roles',
      })),
      action: { label: 'Answer them', to: '/execution/roles' },
    };
  },
} satisfies HomeCard;

function boardOf({ office, caller }: HomeAbout) {
  return office.offers.board(caller);
}
