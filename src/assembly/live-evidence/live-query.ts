// SPDX-License-Identifier: Apache-2.0
import type { Answer, Instant, Principal } from '#model';
import type { Office } from '../office.ts';

/** What a query needs of the office; measuring stands on storage, not on what is asked here. */
export type Sources = Pick<
  Office,
  | 'portfolio'
  | 'activity'
  | 'advisories'
  | 'compliance'
  | 'vulnerabilities'
  | 'measurement'
  | 'strategy'
  | 'execution'
>;

/** A question about what is stored, whose answer is evidence. */
export interface LiveQuery {
  /** As the catalogue of frameworks names it. */
  readonly id: string;
  readonly question: string;
  /** The page that shows the rows. */
  readonly to: string;
  ask(sources: Sources, principal: Principal, at: Instant): Promise<LiveResult>;
}

export interface LiveResult {
  readonly answer: Answer;
  readonly sentence: string;
}

/** All of them: yes. None to speak of: unknown, as a question about nothing proves nothing. */
export function share(done: number, of: number, words: (count: string) => string): LiveResult {
  if (of === 0) return { answer: 'unknown', sentence: 'There is nothing to count yet.' };
  const sentence = words(`${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`);
  return { answer: done >= of ? 'yes' : 'no', sentence };
}
