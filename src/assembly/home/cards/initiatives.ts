// SPDX-License-Identifier: Apache-2.0
import { type HomeCard, several, worstTone } from './home-card.ts';

const MOST_SHOWN = 3;
const TONES = {
  'in-trouble': 'bad',
  watch: 'warning',
  'not-available': 'unknown',
  'on-track': 'good',
} as const;
const ORDER = Object.keys(TONES);

/** What is under way and off its plan, with what the figures forecast; never good news where they are missing. */
export const initiatives = {
  id: 'initiatives',
  async read(about) {
    const { items } = await about.portfolio();
    const going = items
      .filter(({ state }) => state === 'in-flight' || state === 'approved')
      .toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
    if (going.length === 0) return undefined;
    const off = going.filter(({ status }) => status === 'in-trouble' || status === 'watch');
    const unknown = going.filter(({ status }) => status === 'not-available').length;
    const blind = unknown === 0 ? '' : `; of ${unknown} the figures do not say`;
    return {
      title: 'Initiatives off their plan',
      value: `${off.length} of ${going.length}`,
      detail: `approved or in flight${blind}`,
      tone: worstTone(going.map(({ status }) => TONES[status])),
      items: going.slice(0, MOST_SHOWN).map((one) => ({
        text: one.title,
        note: [one.reasons[0] ?? '', forecast(one.value?.forecastFinish)].join(' ').trim(),
        tone: TONES[one.status],
        to: `/execution/initiatives/${one.id}`,
      })),
      action: { label: 'See the portfolio', to: '/execution/initiatives' },
    };
  },
} satisfies HomeCard;

function forecast(finish: string | undefined): string {
  return finish === undefined ? '' : `Forecast finish ${finish}.`;
}

/** What waits for somebody to approve it. */
export const approvals = {
  id: 'approvals',
  async read(about) {
    const { items } = await about.portfolio();
    const asked = items.filter(({ state }) => state === 'business-case');
    const [first] = asked;
    if (first === undefined) return undefined;
    return {
      title: 'Business cases to decide',
      value: String(asked.length),
      detail: `${several(asked.length, 'initiative')} with a plan that nobody has approved yet`,
      tone: 'warning',
      items: asked.slice(0, MOST_SHOWN).map(({ id, title, sponsor }) => ({
        text: title,
        note: sponsor === undefined ? 'No sponsor yet' : `Sponsor: ${sponsor}`,
        tone: 'warning' as const,
        to: `/execution/initiatives/${id}`,
      })),
      action: { label: 'Approve or send back', to: `/execution/initiatives/${first.id}` },
    };
  },
} satisfies HomeCard;
