// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, KPIS, opened, START } from './opened.fixture.ts';

const DUE = at('2027-12-31T00:00:00Z');
const LATER = at('2027-03-01T00:00:00Z');
const WORDS = { title: 'Our people are trained', why: 'They ask.', start: START, due: DUE };
const WANTED = {
  title: 'Ten teams are trained',
  unit: 'teams',
  direction: 'increase',
  baseline: 0,
  target: 10,
  due: DUE,
  weight: 1,
} as const;

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

async function withObjective() {
  const { principal, strategy, ...rest } = await opened(test);
  const lead = { ...principal, role: 'lead' as const };
  const id = await strategy.addObjective(lead, WORDS);
  const seen = () => strategy.objective(lead, id, LATER);
  const told = async () => (await seen()).trail.map(({ sentence }) => sentence);
  return { ...rest, strategy, lead, id, seen, told };
}

describe('an objective of our own', () => {
  it('stands behind the others, and its progress is that of its key results', async () => {
    const { strategy, lead, id, seen } = await withObjective();
    const keyResult = await strategy.addKeyResult(lead, { ...WANTED, objectiveId: id }, START);
    await strategy.claimValue(lead, { id: keyResult, value: 4, comment: 'by list' }, LATER);

    const { objectives } = await strategy.objectives(lead, LATER);

    expect(objectives.at(-1)).toMatchObject({ id, title: WORDS.title, progress: 0.4, revision: 1 });
    expect((await seen()).keyResults).toMatchObject([{ source: 'manual', value: 4, baseline: 0 }]);
  });

  it('changes with its words, and the trail tells both', async () => {
    const { strategy, lead, id, seen, told } = await withObjective();

    await strategy.changeObjective(lead, {
      ...WORDS,
      id,
      revision: 1,
      owner: 'Ada',
      due: at('2028-01-31T00:00:00Z'),
    });

    expect(await seen()).toMatchObject({ owner: 'Ada', revision: 2 });
    expect(await told()).toEqual([
      'Changed: due date from 31 Dec 2027 to 31 Jan 2028, owner from none to “Ada”.',
      'Added.',
    ]);
  });

  it('is not changed on a state that is gone', async () => {
    const { strategy, lead, id, seen } = await withObjective();
    await strategy.changeObjective(lead, { ...WORDS, id, revision: 1, title: 'First' });

    const second = strategy.changeObjective(lead, { ...WORDS, id, revision: 1, title: 'Second' });

    await expect(second).rejects.toMatchObject({
      kind: 'stale',
      code: 'strategy/changed-meanwhile',
    });
    expect((await seen()).title).toBe('First');
  });

  it('is no part of itself, however far around', async () => {
    const { strategy, lead, id } = await withObjective();
    const child = await strategy.addObjective(lead, { ...WORDS, title: 'Child', parentId: id });
    const grandchild = await strategy.addObjective(lead, {
      ...WORDS,
      title: 'Below',
      parentId: child,
    });

    const around = strategy.changeObjective(lead, {
      ...WORDS,
      id,
      revision: 1,
      parentId: grandchild,
    });

    await expect(around).rejects.toMatchObject({
      code: 'strategy/bad-objective',
      message: expect.stringContaining('"Below", "Child", "Our people are trained"'),
    });
  });

  it('ends with an outcome, stays to be read, and takes no more changes until it is opened again', async () => {
    const { strategy, lead, id, seen, told } = await withObjective();
    const closing = { id, revision: 1, outcome: 'partly', words: 'Six teams of ten' } as const;

    await strategy.closeObjective(lead, closing, LATER);

    const closed = await seen();
    const change = strategy.changeObjective(lead, { ...WORDS, id, revision: 2 });
    const addition = strategy.addKeyResult(lead, { ...WANTED, objectiveId: id }, LATER);
    await expect(change).rejects.toMatchObject({ code: 'strategy/objective-is-closed' });
    await expect(addition).rejects.toMatchObject({ code: 'strategy/objective-is-closed' });
    expect(closed.closing).toEqual({ at: LATER, outcome: 'partly', words: 'Six teams of ten' });
    await strategy.reopenObjective(lead, { id, revision: 2 });
    expect((await seen()).closing).toBeUndefined();
    expect(await told()).toEqual([
      'Opened again.',
      'Closed as partly: Six teams of ten.',
      'Added.',
    ]);
  });

  it.each([
    { words: { title: '  ' }, says: 'its title is empty' },
    { words: { due: START }, says: 'before its start' },
    { words: { parentId: 999_999 }, says: 'There is no objective 999999' },
  ])('with $words is refused', async ({ words, says }) => {
    const { strategy, lead } = await withObjective();
    const before = await strategy.objectives(lead, START);

    await expect(strategy.addObjective(lead, { ...WORDS, ...words })).rejects.toThrow(says);
    expect(await strategy.objectives(lead, START)).toEqual(before);
  });
});

describe('a key result', () => {
  it.each([
    { wanted: { target: 0 }, says: 'there is no way to go' },
    { wanted: { baseline: undefined }, says: 'it says not where it begins' },
    { wanted: { weight: 0 }, says: 'its weight is 0' },
    { wanted: { unit: ' ' }, says: 'its unit is empty' },
    { wanted: { due: START }, says: 'it would be due before it begins' },
  ])('with $wanted is refused', async ({ wanted, says }) => {
    const { strategy, lead, id, seen } = await withObjective();

    const adding = strategy.addKeyResult(lead, { ...WANTED, ...wanted, objectiveId: id }, START);

    await expect(adding).rejects.toThrow(says);
    expect((await seen()).keyResults).toEqual([]);
  });

  it('that is dropped counts no more, and the trail says why', async () => {
    const { strategy, lead, id, seen, told } = await withObjective();
    const first = await strategy.addKeyResult(lead, { ...WANTED, objectiveId: id }, START);
    const second = { ...WANTED, title: 'Two courses are held', target: 2, objectiveId: id };
    await strategy.claimValue(
      lead,
      { id: await strategy.addKeyResult(lead, second, START), value: 2, comment: '' },
      LATER,
    );

    const objectiveId = await strategy.dropKeyResult(
      lead,
      { id: first, reason: 'no money' },
      LATER,
    );

    expect(objectiveId).toBe(id);
    expect(await seen()).toMatchObject({
      progress: 1,
      known: 1,
      keyResults: [{ title: second.title }],
    });
    expect(await told()).toContain('“Ten teams are trained” was dropped, because: no money.');
  });
});

it('of a closed objective, a key result is neither changed nor claimed', async () => {
  const { strategy, lead, id } = await withObjective();
  const keyResult = await strategy.addKeyResult(lead, { ...WANTED, objectiveId: id }, START);
  await strategy.closeObjective(lead, { id, revision: 1, outcome: 'dropped', words: 'No.' }, LATER);
  const closed = { code: 'strategy/objective-is-closed' };

  const claiming = strategy.claimValue(lead, { id: keyResult, value: 1, comment: '' }, LATER);
  const change = { id: keyResult, target: 3, reason: 'why not' };
  await expect(claiming).rejects.toMatchObject(closed);
  await expect(strategy.changeKeyResult(lead, change, LATER)).rejects.toMatchObject(closed);
});

it('the newest check-in is what an objective is believed, and all are kept', async () => {
  const { strategy, lead, id, seen } = await withObjective();
  const said = { objectiveId: id, changed: 'Trainer found', next: 'Dates' };
  await strategy.checkIn(lead, { ...said, confidence: 4 }, START);
  await strategy.checkIn(lead, { ...said, confidence: 8 }, LATER);

  const { checkIn, checkIns, trail } = await seen();

  expect(checkIn).toMatchObject({ confidence: 8, at: LATER, actor: lead.actor });
  expect(checkIns.map(({ confidence }) => confidence)).toEqual([8, 4]);
  expect(trail[0]?.sentence).toBe('Confidence 8 of 10. Trainer found. Next: Dates.');
  await expect(strategy.checkIn(lead, { ...said, confidence: 11 }, LATER)).rejects.toThrow(
    'the confidence is 11',
  );
  await expect(
    strategy.checkIn(lead, { ...said, confidence: 5, changed: '' }, LATER),
  ).rejects.toThrow('what changed');
});

it('a mission is written on the version that was seen', async () => {
  const { strategy, lead } = await withObjective();

  await strategy.setMission(lead, { text: ' Give back. ', revision: 1 }, LATER);

  const again = strategy.setMission(lead, { text: 'Take.', revision: 1 }, LATER);
  await expect(again).rejects.toMatchObject({ kind: 'stale' });
  expect(await strategy.objectives(lead, LATER)).toMatchObject({
    mission: 'Give back.',
    missionRevision: 2,
  });
});

it.each(['member', 'auditor'] as const)('writing the strategy is not for a %s', async (role) => {
  const { strategy, lead, id } = await withObjective();
  const who = { ...lead, role };
  const refused = { kind: 'not-allowed' };

  await expect(strategy.addObjective(who, WORDS)).rejects.toMatchObject(refused);
  await expect(strategy.setMission(who, { text: 'x', revision: 1 }, START)).rejects.toMatchObject(
    refused,
  );
  await expect(strategy.reopenObjective(who, { id, revision: 1 })).rejects.toMatchObject(refused);
  await expect(
    strategy.adoptTemplate(who, { key: 'give-back', kpiIdByKey: KPIS }, START),
  ).rejects.toMatchObject(refused);
});
