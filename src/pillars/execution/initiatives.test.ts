// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage, verifyLog } from '#platform/storage';
import {
  APPROVAL,
  at,
  IDEA,
  inFlight,
  JANUARY,
  milestoneOf,
  opened,
  PLAN,
} from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('an initiative', () => {
  it('goes from idea to closed, and its first approval freezes the plan', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    for (const title of ['Clean the code', 'Release it']) {
      const { id: milestoneId } = await milestoneOf(office, title);
      await execution.claimProgress(principal, { milestoneId, done: 100, comment: '' }, JANUARY);
    }
    const end = at('2026-04-20T12:00:00Z');
    await execution.move(principal, { id, revision: 5, to: 'delivered' }, end);
    await execution.move(principal, { id, revision: 6, to: 'closed' }, end);

    const { state, endedAt, baselines, next, trail } = await execution.initiative(
      principal,
      id,
      end,
    );

    expect({ state, endedAt, next }).toEqual({ state: 'closed', endedAt: end, next: [] });
    expect(baselines).toMatchObject([
      { version: 1, ...APPROVAL, finish: '2026-04-30', budget: 1_000_000, actor: principal.actor },
    ]);
    expect(trail.map(({ sentence }) => sentence)).toEqual([
      'From delivered to closed.',
      'From in-flight to delivered.',
      '“Release it” was claimed to be done by 100%, after 0%.',
      '“Clean the code” was claimed to be done by 100%, after 0%.',
      'From approved to in-flight.',
      'From business-case to approved, approved by The board: It pays.',
      'From idea to business-case.',
      'Plan: milestones from 0 to 2, finish from none to 2026-04-30, budget from €0.00 to €10,000.00.',
      'Written down as an idea.',
    ]);
    expect((await verifyLog(test.storage, principal.organisationId)).brokenAt).toBeUndefined();
  });

  it.each([
    ['a step that is left out', { to: 'approved', ...APPROVAL }, 'execution/no-such-move'],
    ['cancelling without a reason', { to: 'cancelled', reason: ' ' }, 'execution/no-reason'],
  ] as const)('refuses %s', async (_, move, code) => {
    const { principal, execution, id } = await opened(test);

    const moving = execution.move(principal, { id, revision: 1, ...move }, JANUARY);

    await expect(moving).rejects.toMatchObject({ code });
  });

  it('is not approved without a plan, without an approver, nor delivered while something is undone', async () => {
    const { principal, execution, id } = await opened(test);
    await execution.move(principal, { id, revision: 1, to: 'business-case' }, JANUARY);
    const approve = (approver: string) =>
      execution.move(principal, { id, revision: 2, to: 'approved', approver }, JANUARY);
    const flying = await inFlight(test);

    await expect(approve('')).rejects.toMatchObject({ code: 'execution/no-approver' });
    await expect(approve('The board')).rejects.toMatchObject({ code: 'execution/no-plan' });
    await expect(
      flying.execution.move(
        flying.principal,
        { id: flying.id, revision: 5, to: 'delivered' },
        JANUARY,
      ),
    ).rejects.toMatchObject({
      code: 'execution/not-done',
      message: expect.stringContaining('"Clean the code", "Release it"'),
    });
  });

  it('is made once for one request', async () => {
    const { principal, execution } = await opened(test);
    const made = { at: JANUARY, key: 'one' };

    const ids = [
      await execution.add(principal, IDEA, made),
      await execution.add(principal, IDEA, made),
    ];

    expect(ids[0]).toBe(ids[1]);
    await expect(execution.add(principal, { ...IDEA, currency: 'EURO' }, made)).resolves.toBe(
      ids[0],
    );
    await expect(
      execution.add(principal, { ...IDEA, currency: 'XXQ' }, { at: JANUARY }),
    ).rejects.toMatchObject({
      code: 'execution/no-such-currency',
    });
  });

  it('is for leads to change, and for its own organisation to see', async () => {
    const { principal, execution, id } = await opened(test);
    const member = { ...principal, role: 'member' as const };
    const other = await test.anotherOrganisation();

    await expect(execution.add(member, IDEA, { at: JANUARY })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(execution.initiative(other, id, JANUARY)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await execution.portfolio(other, JANUARY)).items).toEqual([]);
  });

  it('two people at once: the second is told, and nothing of the first is lost', async () => {
    const { principal, execution, id } = await opened(test);
    await execution.change(principal, { ...IDEA, id, revision: 1, title: 'By the first' });

    const second = execution.change(principal, { ...IDEA, id, revision: 1, title: 'The second' });
    await expect(second).rejects.toMatchObject({
      kind: 'stale',
      code: 'execution/changed-meanwhile',
    });
    const plan = execution.changePlan(principal, { id, revision: 1, ...PLAN }, JANUARY);
    await expect(plan).rejects.toMatchObject({ kind: 'stale' });

    expect(await execution.initiative(principal, id, JANUARY)).toMatchObject({
      title: 'By the first',
      milestones: [],
    });
  });
});

describe('progress', () => {
  it('is kept with who and when, and only while in flight', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { id: milestoneId } = await milestoneOf(office, 'Clean the code');
    await execution.claimProgress(
      principal,
      { milestoneId, done: 30, comment: 'by count' },
      JANUARY,
    );
    await execution.claimProgress(
      principal,
      { milestoneId, done: 20, comment: 'found more' },
      JANUARY,
    );
    await execution.move(
      principal,
      { id, revision: 5, to: 'on-hold', reason: 'no money' },
      JANUARY,
    );

    const claiming = execution.claimProgress(
      principal,
      { milestoneId, done: 40, comment: '' },
      JANUARY,
    );

    await expect(claiming).rejects.toMatchObject({ code: 'execution/not-in-flight' });
    const { done, claims } = await milestoneOf(office, 'Clean the code');
    expect(done).toBe(20);
    expect(claims).toMatchObject([
      { done: 20, comment: 'found more', actor: principal.actor, at: JANUARY },
      { done: 30, comment: 'by count' },
    ]);
    await expect(
      execution.claimProgress(principal, { milestoneId, done: 101, comment: '' }, JANUARY),
    ).rejects.toMatchObject({ code: 'execution/bad-progress' });
  });
});
