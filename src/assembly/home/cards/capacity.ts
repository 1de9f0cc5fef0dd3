// SPDX-License-Identifier: Apache-2.0
import { type HomeCard, several } from './home-card.ts';

const WEEKS = 13;

/** Who is over-booked in the coming quarter, the soonest first. */
export const capacity = {
  id: 'capacity',
  async read({ office, caller, at }) {
    const { rows, clashes } = await office.capacity.view(
      caller,
      { by: 'week', periods: WEEKS },
      at,
    );
    const [first] = clashes;
    if (rows.length === 0 || first === undefined) return undefined;
    const hours = clashes.reduce((sum, { overHours }) => sum + overHours, 0);
    return {
      title: 'Over-booked',
      value: `${Math.round(hours)} h`,
      detail: `${several(new Set(clashes.map(({ key }) => key)).size, 'person or team', 'people or teams')} in the next ${WEEKS} weeks`,
      tone: 'warning',
      items: clashes.slice(0, 3).map(({ name, start, finish, overHours, initiatives }) => ({
        text: `${name}: ${Math.round(overHours * 10) / 10} h too much`,
        note: `${start} to ${finish}, ${initiatives.map(({ title }) => title).join(', ')}`,
        tone: 'warning' as const,
        to: '/execution/capacity',
      })),
      action: { label: 'Make it fit', to: '/execution/capacity' },
    };
  },
} satisfies HomeCard;
