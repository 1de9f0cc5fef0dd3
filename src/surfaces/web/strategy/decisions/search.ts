// SPDX-License-Identifier: Apache-2.0
import { keyOf, type Word } from '../../shell/words.ts';

export const decisionStateWords: Readonly<Record<'open' | 'decided', Word>> = {
  open: { tone: 'warning', word: 'open' },
  decided: { tone: 'good', word: 'decided' },
};

/** What the address of the decision log holds. */
export interface DecisionSearch {
  readonly search?: string | undefined;
  readonly state?: 'open' | 'decided' | undefined;
}

export function decisionSearch(raw: Readonly<Record<string, unknown>>): DecisionSearch {
  const { search } = raw;
  return {
    search: typeof search === 'string' && search !== '' ? search : undefined,
    state: keyOf(decisionStateWords, raw.state),
  };
}
