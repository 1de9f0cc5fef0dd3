// SPDX-License-Identifier: Apache-2.0
import { PACE_TONES, PACE_WORDS } from '../pace-words.ts';
import { type HomeCard, several, worstTone } from './home-card.ts';

const MOST_SHOWN = 4;
const ORDER = ['off-track', 'at-risk', 'unknown', 'too-early', 'not-started', 'on-track', 'ahead'];

/** The objectives that stand worst, with progress, pace and what people trust. */
export const objectives = {
  id: 'objectives',
  async read(about) {
    const open = await about.objectives();
    const good = open.filter(({ pace }) => pace === 'ahead' || pace === 'on-track').length;
    const sorted = open.toSorted(
      (one, other) => ORDER.indexOf(one.pace) - ORDER.indexOf(other.pace),
    );
    const [first] = sorted;
    if (first === undefined) return undefined;
    const confidences = open.flatMap(({ checkIn }) => checkIn?.confidence ?? []);
    return {
      title: 'Objectives on track',
      value: `${good} of ${open.length}`,
      detail: confidenceSentence(confidences, open.length),
      tone: worstTone(open.map(({ pace }) => PACE_TONES[pace])),
      items: sorted.slice(0, MOST_SHOWN).map(({ id, title, pace, progress, checkIn }) => ({
        text: title,
        note: [
          PACE_WORDS[pace],
          progress === undefined ? 'progress not known' : `${Math.round(progress * 100)}%`,
          ...(checkIn === undefined ? [] : [`confidence ${checkIn.confidence} of 10`]),
        ].join(', '),
        tone: PACE_TONES[pace],
        to: `/strategy/objectives/${id}`,
      })),
      action: { label: 'See all objectives', to: '/strategy/objectives' },
    };
  },
} satisfies HomeCard;

function confidenceSentence(confidences: readonly number[], objectives: number): string {
  if (confidences.length === 0) return 'Nobody has said yet how much they trust in them.';
  const mean = confidences.reduce((sum, one) => sum + one, 0) / confidences.length;
  const of =
    confidences.length === objectives ? '' : ` (${several(confidences.length, 'check-in')})`;
  return `Confidence ${mean.toFixed(1)} of 10 on average${of}.`;
}
