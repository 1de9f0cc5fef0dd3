// SPDX-License-Identifier: Apache-2.0
import { type HomeCard, several } from './home-card.ts';

const TONES = { high: 'bad', medium: 'warning', low: 'neutral' } as const;

/** The gravest open risks and who owns them. */
export const risks = {
  id: 'risks',
  async read(about) {
    const { risks: open } = await about.portfolio();
    const [worst] = open;
    if (worst === undefined) return undefined;
    const ownerless = open.filter(({ owner }) => owner === undefined).length;
    return {
      title: 'Open risks',
      value: String(open.length),
      detail:
        ownerless > 0 ? `${several(ownerless, 'risk')} without an owner` : 'each with an owner',
      tone: TONES[worst.level],
      items: open.slice(0, 3).map(({ title, exposure, level, owner, initiativeId }) => ({
        text: title,
        note: `${exposure} of 25, ${owner ?? 'nobody owns it'}`,
        tone: TONES[level],
        to: `/execution/initiatives/${initiativeId}`,
      })),
      action: { label: 'Answer the gravest', to: `/execution/initiatives/${worst.initiativeId}` },
    };
  },
} satisfies HomeCard;
