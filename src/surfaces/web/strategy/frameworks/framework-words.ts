// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import type { Word } from '../../shell/words.ts';

type ItemState = FrameworkItemReply['state'];
type Relation = FrameworkItemReply['links'][number]['relation'];
type ClaimState = FrameworkItemReply['claims'][number]['state'];

/** In the order of the matrix: what is shown first, what to look at next, what is not there last. */
export const itemStateWords: Readonly<Record<ItemState, Word>> = {
  proven: { tone: 'good', word: 'proven' },
  partly: { tone: 'warning', word: 'in part' },
  claimed: { tone: 'warning', word: 'claimed only' },
  contradicted: { tone: 'bad', word: 'contradicted' },
  expired: { tone: 'bad', word: 'run out' },
  open: { tone: 'neutral', word: 'open' },
  'not-applicable': { tone: 'unknown', word: 'does not apply' },
};

export const claimStateWords: Readonly<Record<ClaimState, string>> = {
  yes: 'yes, it is met',
  partly: 'in part',
  no: 'no, it is not met',
  'not-applicable': 'it does not apply',
};

export const answerWords: Readonly<Record<FrameworkItemReply['live'][number]['answer'], Word>> = {
  yes: { tone: 'good', word: 'yes' },
  no: { tone: 'bad', word: 'no' },
  unknown: { tone: 'unknown', word: 'not known yet' },
  'not-applicable': { tone: 'unknown', word: 'does not apply' },
};

/** What the link says of the other item, seen from this one. */
export const relationWords: Readonly<Record<Relation, string>> = {
  equal: 'asks the same',
  covers: 'is proven by what proves this',
  'covered-by': 'proves this when it is proven',
  partly: 'overlaps with this',
  related: 'has the same topic',
};

export const strengthWords = { whole: 'the whole', part: 'a part' } as const;
