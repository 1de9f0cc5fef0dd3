// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { ADOPT, at, compared, MARCH, NEED, onTrial, opened, TRIAL } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const APRIL = at('2026-04-02T08:00:00Z');
const LATER = { decidedOn: '2026-04-01', reviewOn: '2026-09-30' };

describe('a need', () => {
  it('goes from need to review, each step with who took it, when and why', async () => {
    const { principal, adoptions, id, lamp } = await onTrial(test);
    const result = { key: 'found', candidateId: lamp, outcome: 'met', words: 'All ten.' } as const;
    const answers = [{ place: 0, answer: 'Yes, all.' }];
    await adoptions.tellTrial(principal, { id, revision: 5, results: [result], answers }, MARCH);
    const benefit = { title: 'Fewer calls', unit: 'calls', baseline: 9, expected: 3 };
    const decision = { ...ADOPT, ...LATER, candidateId: lamp, benefit };
    await adoptions.decide(principal, { id, revision: 6, ...decision }, APRIL);
    await adoptions.move(principal, { id, revision: 7, to: 'in-use' }, APRIL);
    const due = await adoptions.one(principal, id, at('2026-09-30T08:00:00Z'));
    const review = {
      outcome: 'partly',
      value: 5,
      words: 'Five calls.',
      lesson: 'Teach first.',
    } as const;
    await adoptions.review(principal, { id, revision: 8, ...review }, at('2026-10-01T08:00:00Z'));

    const after = await adoptions.one(principal, id, at('2026-10-02T08:00:00Z'));
    expect(due.due).toMatchObject([{ what: 'review', on: '2026-09-30', isOverdue: true }]);
    expect(after.due).toEqual([]);
    expect(after.steps.map(({ state, actor }) => [state, actor])).toEqual(
      ['needed', 'compared', 'on-trial', 'decided', 'in-use', 'reviewed'].map((state) => [
        state,
        principal.actor,
      ]),
    );
    expect(after).toMatchObject({
      decision: { candidateId: lamp, benefit, decidedOn: '2026-04-01' },
      reviews: [{ outcome: 'partly', lesson: 'Teach first.' }],
      trial: { questions: [{ answer: 'Yes, all.' }] },
    });
    expect(after.trail.map(({ sentence }) => sentence)).toContain(
      'Decided to adopt “Lamp”: Pilots like it.',
    );
    const [listed] = await adoptions.list(principal, APRIL);
    expect(listed).toMatchObject({ state: 'reviewed', chosen: 'Lamp', outcome: 'partly' });
  });

  it('makes one of two requests with one key, and tells two who change it', async () => {
    const { principal, adoptions, id } = await opened(test);
    const made = { at: MARCH, key: 'again' };
    const ids = [
      await adoptions.add(principal, NEED, made),
      await adoptions.add(principal, NEED, made),
    ];

    await adoptions.change(principal, { ...NEED, id, revision: 1, title: 'A wiki' });
    const second = adoptions.change(principal, { ...NEED, id, revision: 1 });

    expect(ids[0]).toBe(ids[1]);
    await expect(second).rejects.toMatchObject({ kind: 'stale' });
  });

  it('is due before its contract ends', async () => {
    const { principal, adoptions, id } = await opened(test);

    const early = await adoptions.one(principal, id, MARCH);
    const late = await adoptions.one(principal, id, at('2026-10-01T00:00:00Z'));

    expect(early.due).toEqual([]);
    expect(late.due).toMatchObject([{ what: 'contract', on: '2026-12-31', isOverdue: false }]);
  });

  it.each([
    [{ title: ' ' }, 'title is empty'],
    [{ who: '' }, 'who has it'],
    [{ quadrant: 5 }, 'no quadrant 5'],
    [{ incumbentEndsOn: '2026-02-30' }, 'is no day'],
    [{ incumbent: '' }, 'nothing is named that is used today'],
  ])('refuses %j', async (wrong, message) => {
    const { principal, adoptions } = await opened(test);

    await expect(
      adoptions.add(principal, { ...NEED, ...wrong }, { at: MARCH }),
    ).rejects.toMatchObject({
      code: 'execution/bad-adoption',
      message: expect.stringContaining(message),
    });
  });
});

describe('steps', () => {
  it('are not skipped: what a trial has to show is set before it begins', async () => {
    const { principal, adoptions, id, lamp } = await compared(test);
    const begin = (revision: number) =>
      adoptions.move(principal, { id, revision, to: 'on-trial' }, MARCH);
    await expect(begin(3)).rejects.toMatchObject({ code: 'execution/not-ready' });
    const plan = { ...TRIAL, id, candidateIds: [lamp] };
    await adoptions.planTrial(principal, { ...plan, revision: 3, criteria: [] });
    await expect(begin(4)).rejects.toMatchObject({ code: 'execution/not-ready' });
    await adoptions.planTrial(principal, { ...plan, revision: 4 });
    await begin(5);

    const softer = { ...plan, revision: 6, criteria: [{ title: 'Somebody finds it' }] };
    const longer = { ...plan, revision: 6, finish: '2026-04-30' };

    await expect(adoptions.planTrial(principal, softer)).rejects.toMatchObject({
      message: expect.stringContaining('set before it began'),
    });
    await expect(adoptions.planTrial(principal, longer)).rejects.toMatchObject({
      message: expect.stringContaining('no reason'),
    });
    await adoptions.planTrial(principal, { ...longer, reason: 'Holidays' });
    const { trial } = await adoptions.one(principal, id, MARCH);
    expect(trial).toMatchObject({
      finish: '2026-04-30',
      criteria: [{ title: TRIAL.criteria[0]?.title }],
    });
  });

  it('that go back or end have a reason, and others do not exist', async () => {
    const { principal, adoptions, id } = await compared(test);
    const move = (to: 'needed' | 'given-up' | 'in-use', reason?: string) =>
      adoptions.move(principal, { id, revision: 3, to, reason }, MARCH);

    await expect(move('in-use')).rejects.toMatchObject({ code: 'execution/no-such-move' });
    await expect(move('given-up')).rejects.toMatchObject({ code: 'execution/no-reason' });
    await move('given-up', 'No money.');
    const { state, steps, next } = await adoptions.one(principal, id, MARCH);
    expect([state, steps.at(-1)?.reason, next]).toEqual(['given-up', 'No money.', []]);
  });

  it('are for leads, comparing is for everybody but auditors, and all is of its own organisation', async () => {
    const { principal, adoptions, id } = await opened(test);
    const member = { ...principal, role: 'member' as const };
    const auditor = { ...principal, role: 'auditor' as const };
    const candidate = { adoptionId: id, name: 'Lamp', note: '' };
    await adoptions.addCandidate(member, candidate);

    await expect(adoptions.addCandidate(auditor, candidate)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(
      adoptions.move(member, { id, revision: 1, to: 'compared' }, MARCH),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
    const other = await test.anotherOrganisation();
    await expect(adoptions.one(other, id, MARCH)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await adoptions.list(other, MARCH)).toEqual([]);
  });
});
