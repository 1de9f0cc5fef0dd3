// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import { type HomeCard, type HomeTone, several } from './home-card.ts';

/** A forecast within a twentieth of the budget is within what plans are wrong by. */
const TOLERANCE = 1.05;

/** Spent against planned and what it will cost in the end, of the currency with most initiatives. */
export const money = {
  id: 'money',
  async read(about) {
    const { totals } = await about.portfolio();
    const [most, ...others] = totals.toSorted((one, other) => other.initiatives - one.initiatives);
    if (most === undefined) return undefined;
    const { currency, bac, pv, ac, eac, initiatives } = most;
    const spent = ac === undefined ? undefined : moneyText(ac, currency);
    const forecast =
      eac === undefined
        ? `No forecast: ${most.missing.eac ?? 'nothing is booked'}.`
        : `Forecast at completion ${moneyText(eac, currency)}.`;
    const more =
      others.length === 0
        ? ''
        : ` Other currencies: ${others.map((one) => one.currency).join(', ')}.`;
    return {
      title: 'Spent of the budget',
      value: spent,
      detail: `of ${moneyText(bac, currency)} in ${several(initiatives, 'initiative')}; planned by now ${moneyText(pv, currency)}. ${forecast}${more}`,
      tone: toneOf(bac, eac),
      action: { label: 'See where it goes', to: '/execution/initiatives' },
    };
  },
} satisfies HomeCard;

function toneOf(bac: number, eac: number | undefined): HomeTone {
  if (eac === undefined) return 'unknown';
  return eac <= bac ? 'good' : eac <= bac * TOLERANCE ? 'warning' : 'bad';
}

/** Promises kept: what was delivered on time and within the first budget. */
export const delivered = {
  id: 'delivered',
  async read(about) {
    const { deliveries, dueBenefits } = await about.portfolio();
    const { delivered: count, onTime, withinBudget, withoutActuals } = deliveries;
    if (count === 0 && dueBenefits.length === 0) return undefined;
    const blind = withoutActuals === 0 ? '' : `; of ${withoutActuals} nobody booked what they cost`;
    return {
      title: 'Delivered on time',
      value: `${onTime} of ${count}`,
      detail: `${withinBudget} within the budget that was approved first${blind}`,
      tone: dueBenefits.length > 0 ? 'warning' : 'neutral',
      items: dueBenefits.slice(0, 3).map(({ title, initiativeId, initiativeTitle, reviewOn }) => ({
        text: `Did “${initiativeTitle}” bring “${title}”?`,
        note: `to be looked at on ${reviewOn}`,
        tone: 'warning' as const,
        to: `/execution/initiatives/${initiativeId}`,
      })),
      action:
        dueBenefits[0] === undefined
          ? { label: 'See how', to: '/execution/initiatives' }
          : {
              label: 'Judge the benefits',
              to: `/execution/initiatives/${dueBenefits[0].initiativeId}`,
            },
    };
  },
} satisfies HomeCard;
