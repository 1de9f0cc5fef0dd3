// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { logDecision, logDecisions } from './log-decision.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

const NEED = { title: 'A wiki', need: 'Find the tables.', who: 'Pilots', quadrant: 1 };

/** Decided without a word to the log, as where the log failed. */
async function decided(): Promise<number> {
  const { adoptions, clock } = test.office;
  const { principal } = test;
  const at = clock.now();
  const id = await adoptions.add(principal, { ...NEED, currency: 'EUR' }, { at });
  const criteria = [{ title: 'Ease', scale: '', weight: 1 }];
  await adoptions.setCriteria(principal, { id, revision: 1, mustHaves: [], criteria });
  await adoptions.addCandidate(principal, { adoptionId: id, name: 'Lamp', note: '' });
  await adoptions.move(principal, { id, revision: 2, to: 'compared' }, at);
  await stay(id, 3, 'Too early');
  return id;
}

async function stay(id: number, revision: number, reason: string): Promise<void> {
  const { adoptions, clock } = test.office;
  const words = { verdict: 'stay', reason, decidedBy: 'The board' } as const;
  await adoptions.decide(test.principal, { ...words, id, revision }, clock.now());
}

const about = (id: number) =>
  test.office.strategy.decisions(test.principal, { about: `adoption:${id}` });

it('a decision that did not come into the log comes later, once, and a second one takes its place', async () => {
  const { office, principal } = test;
  const id = await decided();

  await logDecisions(office, principal);
  await logDecisions(office, principal);
  const [first, ...others] = await about(id);
  const linked = await office.adoptions.one(principal, id, office.clock.now());
  const reopened = { id, revision: linked.revision, to: 'compared', reason: 'News' } as const;
  await office.adoptions.move(principal, reopened, office.clock.now());
  await stay(id, linked.revision + 1, 'Still too early');
  await logDecision(office, principal, id);

  expect(others).toEqual([]);
  expect(first).toMatchObject({ choice: 'Nothing new', reasons: 'Too early' });
  expect(linked.decisionId).toBe(first?.id);
  const [second, before] = await about(id);
  expect(second).toMatchObject({ reasons: 'Still too early', supersedesId: first?.id });
  expect(before).toMatchObject({ id: first?.id, supersededById: second?.id });
});

it('an entry that was written and not linked is found again', async () => {
  const { office, principal } = test;
  const id = await decided();
  const { decision } = await office.adoptions.one(principal, id, office.clock.now());
  const key = `adoption-${id}-${decision?.at.replaceAll(/\D/g, '')}`;
  const words = { question: 'What?', options: [], choice: 'Nothing new', reasons: 'Too early' };
  const entry = { ...words, decidedBy: 'The board', subjects: [`adoption:${id}`], key };
  const written = await office.strategy.addDecision(principal, entry, office.clock.now());

  await logDecision(office, principal, id);

  expect(await about(id)).toHaveLength(1);
  const { decisionId } = await office.adoptions.one(principal, id, office.clock.now());
  expect(decisionId).toBe(written);
});

it('two who write it at once write one, and what was seen of the adoption stays true', async () => {
  const { office, principal } = test;
  const id = await decided();
  const { revision } = await office.adoptions.one(principal, id, office.clock.now());

  await Promise.all(Array.from({ length: 6 }, () => logDecision(office, principal, id)));

  const entries = await about(id);
  expect(entries).toHaveLength(1);
  const after = await office.adoptions.one(principal, id, office.clock.now());
  expect(after).toMatchObject({ decisionId: entries[0]?.id, revision: revision + 1 });
});
