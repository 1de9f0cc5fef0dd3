// SPDX-License-Identifier: Apache-2.0
import { type HomeCard, several } from './home-card.ts';

/** The figures of a community, by the keys of their KPIs; those that an office has retired are left out. */
const COMMUNITY = [
  'new-contributors',
  'contributor-absence-factor',
  'contributors',
  'elephant-factor',
];

/** How our projects live: who came, and on how many people and employers the work rests. */
export const community = {
  id: 'community',
  async read({ office, caller }) {
    const all = await office.measurement.definitions(caller);
    const kpis = COMMUNITY.flatMap((key) => all.filter((one) => one.key === key && !one.isRetired));
    const latest = await office.measurement.latest(
      caller,
      kpis.map(({ id }) => id),
    );
    const rows = kpis.flatMap(({ id, name, target, direction }) => {
      const value = latest.get(id)?.value;
      if (value === undefined) return [];
      const isMet =
        target === undefined || (direction === 'decrease' ? value <= target : value >= target);
      return [{ id, name, value, target, isMet }];
    });
    if (rows.length === 0) return undefined;
    const below = rows.filter(({ isMet }) => !isMet);
    const [first] = below.length > 0 ? below : rows;
    return {
      title: 'Pulse of our projects',
      value: `${rows.length - below.length} of ${rows.length}`,
      detail:
        below.length > 0 ? `${several(below.length, 'figure')} short of the target` : 'on target',
      tone: below.length > 0 ? 'warning' : 'good',
      items: rows.map(({ id, name, value, target, isMet }) => ({
        text: name,
        note: `${value}${target === undefined ? '' : `, target ${target}`}`,
        tone: isMet ? ('good' as const) : ('warning' as const),
        to: `/measurement/kpis/${id}`,
      })),
      action: { label: 'See who came and went', to: `/measurement/kpis/${first?.id}` },
    };
  },
} satisfies HomeCard;
