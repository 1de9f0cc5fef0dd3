// SPDX-License-Identifier: Apache-2.0
import type { BlipReply } from '#surfaces/contract';
import type { Words } from '../../shell/words.ts';

export type Ring = BlipReply['ring'];

export const ringWords: Words<Ring> = {
  adopt: { tone: 'good', word: 'adopt' },
  trial: { tone: 'neutral', word: 'trial' },
  assess: { tone: 'warning', word: 'assess' },
  hold: { tone: 'unknown', word: 'hold' },
};

/** What each ring says to whoever looks for a tool. */
export const ringSentences: Readonly<Record<Ring, string>> = {
  adopt: 'use it',
  trial: 'being tried out',
  assess: 'being compared',
  hold: 'begin nothing new with it',
};

/** How it moved since the edition before. */
export function movedText({ moved, from }: Pick<BlipReply, 'moved' | 'from'>): string {
  if (moved === 'new') return 'new';
  if (moved === 'none') return 'no change';
  return `${moved}, was ${from}`;
}
