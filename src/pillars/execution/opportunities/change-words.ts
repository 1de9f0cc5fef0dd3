// SPDX-License-Identifier: Apache-2.0
import type { Change, Quadrant, SignalName } from '#engines/ranking';

/** What nobody knows, what it could change, and how to find out. */
export interface ToFindOut {
  readonly signal: SignalName;
  readonly sentence: string;
  readonly how: string;
}

interface Unknown {
  readonly what: string;
  /** If it turned out high, and low. */
  readonly high: string;
  readonly low: string;
  readonly how: string;
}

const REGISTRIES =
  '“lanthorn registries fetch” asks its package registry for releases, people and funding.';
const CLONE = 'Scan a clone of it, or connect its forge.';

const UNKNOWN: Readonly<Record<SignalName, Unknown>> = {
  exposure: {
    what: 'How much of us stands on it',
    high: 'more does',
    low: 'less does',
    how: 'Scan more repositories.',
  },
  criticality: {
    what: 'What else asks for it',
    high: 'much does',
    low: 'nothing does',
    how: 'A lock file with edges says it.',
  },
  need: {
    what: 'How it is doing (hands, releases, answers)',
    high: 'it goes badly',
    low: 'it goes well',
    how: `${REGISTRIES} ${CLONE}`,
  },
  receptivity: {
    what: 'How it treats what outsiders send',
    high: 'they are welcome',
    low: 'they hear nothing',
    how: CLONE,
  },
  legalEase: {
    what: 'What has to be signed before a change is taken',
    high: 'nothing has',
    low: 'the copyright has to be assigned',
    how: 'Its CONTRIBUTING file says it.',
  },
  pain: {
    what: 'What it costs us (weaknesses, patches, old versions)',
    high: 'it costs much',
    low: 'it costs nothing',
    how: '“lanthorn advisories import” brings known weaknesses; registries tell newer releases.',
  },
  strategy: {
    what: 'Whether an objective or initiative needs it',
    high: 'one does',
    low: 'none does',
    how: 'On the page Opportunities it can be joined to one.',
  },
  channel: {
    what: 'Whether it takes money',
    high: 'it does',
    low: 'it does not',
    how: REGISTRIES,
  },
};

export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  contribute: 'contribute',
  'fund-or-exit': 'fund or exit',
  relate: 'relate',
  watch: 'watch',
};

/** "How it treats what outsiders send is not known: if they hear nothing, it moves to “fund or exit”." */
export function changeWords({ signal, to, quadrant, priority }: Change): ToFindOut {
  const { what, how, ...ends } = UNKNOWN[signal];
  const effect =
    quadrant === undefined
      ? `it ${priority > 0 ? 'rises' : 'falls'}`
      : `it moves to “${QUADRANT_WORDS[quadrant]}”`;
  return { signal, sentence: `${what} is not fully known: if ${ends[to]}, ${effect}.`, how };
}
