// SPDX-License-Identifier: Apache-2.0
import type { OpportunityReply, UndertakingReply } from '#surfaces/contract';
import type { Word } from '../../shell/words.ts';

type Words<Key extends string> = Readonly<Record<Key, Word>>;

export const quadrantWords: Words<OpportunityReply['quadrant']> = {
  contribute: { tone: 'good', word: 'contribute' },
  'fund-or-exit': { tone: 'warning', word: 'fund or exit' },
  relate: { tone: 'neutral', word: 'relate' },
  watch: { tone: 'neutral', word: 'watch' },
};

/** The word for what to do, and that it is a guess where it is one. */
export function quadrantWord({
  quadrant,
  isGuess,
}: Pick<OpportunityReply, 'quadrant' | 'isGuess'>): Word {
  const { tone, word } = quadrantWords[quadrant];
  return isGuess ? { tone: 'unknown', word: `${word}, a guess` } : { tone, word };
}

export const undertakingWords: Words<UndertakingReply['state']> = {
  taken: { tone: 'neutral', word: 'taken' },
  submitted: { tone: 'warning', word: 'submitted' },
  merged: { tone: 'good', word: 'merged' },
  declined: { tone: 'bad', word: 'declined' },
  dropped: { tone: 'neutral', word: 'dropped' },
};

/** What each signal is called, and what it says. In this order on the page. */
export const signalWords: Readonly<
  Record<OpportunityReply['reasons'][number]['signal'], readonly [string, string]>
> = {
  exposure: ['Exposure', 'how much of us stands on it'],
  criticality: ['Criticality', 'how much of what we use asks for it'],
  pain: ['Pain', 'weaknesses, patches and old versions'],
  strategy: ['Strategy', 'an objective or initiative needs it'],
  need: ['Need', 'it lacks hands, releases or answers'],
  receptivity: ['Receptivity', 'it takes what outsiders send'],
  legalEase: ['Legal ease', 'little has to be signed first'],
  channel: ['Channel', 'money can reach it'],
};
