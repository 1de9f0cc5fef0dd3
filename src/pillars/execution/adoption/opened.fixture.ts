// SPDX-License-Identifier: Apache-2.0
// For tests only: adoptions over a test database, and facts that a test says.
import type { Instant, Principal } from '#model';
import { instant } from '#model';
import type { TestStorage } from '#platform/storage';
import { type Adoptions, type FactsSource, type KnownFacts, openAdoptions } from './index.ts';

export const NEED = {
  title: 'A wiki for the harbour',
  need: 'Pilots cannot find the tide tables.',
  who: 'Pilots',
  quadrant: 1,
  incumbent: 'PaperWiki',
  incumbentEndsOn: '2026-12-31',
  currency: 'EUR',
};
export const MARCH = at('2026-03-01T08:00:00Z');

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}

export interface Opened {
  readonly principal: Principal;
  readonly adoptions: Adoptions;
  readonly id: number;
  /** By the name of the candidate. */
  readonly facts: Map<string, KnownFacts>;
}

/** A need in an organisation of its own. */
export async function opened(test: TestStorage): Promise<Opened> {
  const principal = await test.anotherOrganisation();
  const facts = new Map<string, KnownFacts>();
  const source: FactsSource = {
    factsOf: async (_, candidates) =>
      new Map(
        candidates.map(({ id, name }) => [id, facts.get(name) ?? { health: {}, toFindOut: [] }]),
      ),
  };
  const adoptions = openAdoptions({ storage: test.storage, facts: source });
  const id = await adoptions.add(principal, NEED, { at: MARCH });
  return { principal, adoptions, id, facts };
}

export const CRITERIA = {
  mustHaves: [
    { key: 'licence', title: 'A licence that we allow', fact: 'licence' as const },
    { key: 'export', title: 'Exports everything' },
  ],
  criteria: [
    { key: 'ease', title: 'Ease of use', scale: '0: a course is needed, 4: none', weight: 60 },
    { key: 'people', title: 'People behind it', scale: '', weight: 40 },
  ],
};
export const ALLOWED: KnownFacts = {
  license: { expression: 'MIT', verdict: 'allowed', reason: 'Permissive.', source: 'inventory' },
  health: {},
  toFindOut: [],
};

/** The same with Lamp and Wick compared: Lamp is easier, Wick has more people. */
export async function compared(
  test: TestStorage,
): Promise<Opened & { lamp: number; wick: number }> {
  const all = await opened(test);
  const { principal, adoptions, id, facts } = all;
  facts.set('Lamp', ALLOWED);
  facts.set('Wick', ALLOWED);
  await adoptions.setCriteria(principal, { id, revision: 1, ...CRITERIA });
  const lamp = await adoptions.addCandidate(principal, { adoptionId: id, name: 'Lamp', note: '' });
  const wick = await adoptions.addCandidate(principal, { adoptionId: id, name: 'Wick', note: '' });
  for (const [candidate, ease, people] of [
    [lamp, 4, 2],
    [wick, 2, 4],
  ] as const) {
    await adoptions.judge(
      principal,
      {
        id: candidate,
        revision: 1,
        answers: [{ key: 'export', answer: 'fits', evidence: 'Tried on a copy.' }],
        scores: [
          { key: 'ease', score: ease, evidence: 'Two pilots tried it.' },
          { key: 'people', score: people, evidence: 'Its history.' },
        ],
      },
      MARCH,
    );
  }
  await adoptions.move(principal, { id, revision: 2, to: 'compared' }, MARCH);
  return { ...all, lamp, wick };
}

export const TRIAL = {
  start: '2026-03-02',
  finish: '2026-03-31',
  questions: ['Do pilots find the tables?'],
  criteria: [{ key: 'found', title: 'Nine of ten find the table in a minute' }],
};

/** The same with Lamp on trial; revision 5. */
export async function onTrial(test: TestStorage) {
  const all = await compared(test);
  const { principal, adoptions, id, lamp } = all;
  await adoptions.planTrial(principal, { id, revision: 3, ...TRIAL, candidateIds: [lamp] });
  await adoptions.move(principal, { id, revision: 4, to: 'on-trial' }, MARCH);
  return all;
}

export const ADOPT = {
  verdict: 'adopt',
  reason: 'Pilots like it.',
  decidedBy: 'The board',
} as const;
