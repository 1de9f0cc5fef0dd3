// SPDX-License-Identifier: Apache-2.0
import type { WaiverFilter, WaiverReply } from '#surfaces/contract';
import { keyOf, type Words } from '../../shell/words.ts';

export const waiverStateWords: Words<WaiverReply['state']> = {
  asked: { tone: 'warning', word: 'waits for an answer' },
  'in-force': { tone: 'good', word: 'in force' },
  expired: { tone: 'neutral', word: 'expired' },
  declined: { tone: 'bad', word: 'declined' },
  ended: { tone: 'neutral', word: 'ended early' },
};

/** What the address of the page holds. */
export type WaiverSearch = Pick<WaiverFilter, 'search' | 'state' | 'withinDays'>;

/** Keeps what is understood of an address; a mistyped value is as good as none. */
export function waiverSearch(raw: Readonly<Record<string, unknown>>): WaiverSearch {
  const days = Number(raw.withinDays ?? Number.NaN);
  return {
    search: typeof raw.search === 'string' && raw.search !== '' ? raw.search : undefined,
    state: keyOf(waiverStateWords, raw.state),
    withinDays: Number.isSafeInteger(days) && days >= 0 ? days : undefined,
  };
}

export function whereText({ scope }: Pick<WaiverReply, 'scope'>): string {
  if (scope.kind === 'organisation') return 'everywhere';
  return `in ${scope.kind} ${scope.name ?? scope.id}`;
}
