// SPDX-License-Identifier: Apache-2.0
import { type Answer, type Instant, instant, type Principal } from '#model';
import type { TestStorage } from '#platform/storage';
import { type Frameworks, openFrameworks } from './index.ts';

export const AT = at('2026-06-01T12:00:00Z');
export const WHOLE = { unit: '', at: AT };
export const COMPETENCE = 'iso-5230-2020/3.1.2.3';
export const EVIDENCE = {
  title: 'Course results 2026',
  note: '',
  owner: 'Ada',
  url: 'https://intranet.example.com/results',
  items: [COMPETENCE],
  validFrom: '2026-01-01',
  validTo: '2026-08-01',
};
export interface Opened {
  readonly principal: Principal;
  readonly frameworks: Frameworks;
}

/** An organisation of its own; `answers` are what the queries say. */
export async function opened(
  test: TestStorage,
  answers: Readonly<Record<string, Answer>> = {},
): Promise<Opened> {
  const principal = await test.anotherOrganisation();
  const figures = Object.entries(answers).map(([query, answer]) => ({
    query,
    answer,
    question: `${query}?`,
    sentence: '11 of 12 are.',
    to: '/repositories',
  }));
  const live = { answers: async () => figures };
  return { principal, frameworks: openFrameworks({ storage: test.storage, live }) };
}

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}
