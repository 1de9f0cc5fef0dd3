// SPDX-License-Identifier: Apache-2.0
import type { AnsweredItem, ItemState } from '#engines/frameworks';

/** What an item lacks, and what to do about it. */
export interface Missing {
  readonly missing: string;
  readonly next: string;
}

/** In words, for the page, the plan and the pack. */
export function whatIsMissing(answered: AnsweredItem): Missing {
  const shown = answered.item.proof === '' ? '' : ` What shows it: ${answered.item.proof}`;
  return WORDS[answered.state](shown, answered);
}

const WORDS: Readonly<Record<ItemState, (shown: string, answered: AnsweredItem) => Missing>> = {
  proven: (_, answered) => ({
    missing: 'Nothing.',
    next:
      answered.claims.length === 0
        ? 'Have somebody assess and claim it.'
        : 'Keep the evidence valid.',
  }),
  partly: (shown) => ({
    missing: `A part of it is not shown.${shown}`,
    next: 'Add evidence for the rest.',
  }),
  claimed: (shown) => ({
    missing: `It is claimed, and nothing shows it.${shown}`,
    next: 'Add evidence.',
  }),
  contradicted: () => ({
    missing: 'Assessors, or a claim and the figures, say opposite things.',
    next: 'Look at both and claim it anew.',
  }),
  expired: (shown) => ({
    missing: `What spoke for it has run out.${shown}`,
    next: 'Renew the evidence or the claim.',
  }),
  open: (shown, answered) => ({
    missing: `${answered.claims.length === 0 ? 'Nothing speaks for it.' : 'It is said not to be met.'}${shown}`,
    next: 'Do it, then add evidence.',
  }),
  'not-applicable': () => ({
    missing: 'Nothing: it does not apply.',
    next: 'Say why in the claim.',
  }),
};
