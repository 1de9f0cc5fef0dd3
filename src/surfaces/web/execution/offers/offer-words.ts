// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../../shell/words.ts';
import type { Offer } from './offers.data.ts';

export const offerStateWords: Words<Offer['state']> = {
  offered: { tone: 'warning', word: 'offered' },
  agreed: { tone: 'good', word: 'agreed' },
  given: { tone: 'good', word: 'given' },
  declined: { tone: 'neutral', word: 'declined' },
  withdrawn: { tone: 'neutral', word: 'withdrawn' },
};

/** What a button says that takes an offer there. */
export const moveWords: Readonly<Record<Offer['state'], string>> = {
  offered: 'Offer',
  agreed: 'Agree',
  given: 'Book what was given',
  declined: 'Decline',
  withdrawn: 'Withdraw',
};
