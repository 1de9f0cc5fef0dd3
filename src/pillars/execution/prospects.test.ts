// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, IDEA, inFlight, JANUARY, opened } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const RISK = {
  title: 'The only author leaves',
  probability: 3,
  impact: 5,
  response: '',
  state: 'open',
} as const;
const MAY = at('2026-05-02T08:00:00Z');

describe('a risk', () => {
  it('is as grave as probability times impact, and its answer can be late', async () => {
    const { principal, execution, id } = await inFlight(test);
    await execution.addRisk(principal, { ...RISK, initiativeId: id, due: '2026-05-01' });
    await execution.addRisk(principal, { ...RISK, initiativeId: id, title: 'Rain', impact: 1 });

    const { risks, openRisks, worstRisk, trail } = await execution.initiative(principal, id, MAY);
    const portfolio = await execution.portfolio(principal, MAY);

    expect(risks).toMatchObject([
      { title: RISK.title, exposure: 15, level: 'high', isOverdue: true },
      { title: 'Rain', exposure: 3, level: 'low', isOverdue: false },
    ]);
    expect([openRisks, worstRisk?.title]).toEqual([2, RISK.title]);
    expect(portfolio.risks[0]).toMatchObject({ initiativeTitle: IDEA.title, exposure: 15 });
    expect(trail[0]?.sentence).toBe('Risk “Rain” was added, 3 of 25.');
  });

  it('is closed, not deleted, and two who change it are told', async () => {
    const { principal, execution, id } = await inFlight(test);
    await execution.addRisk(principal, { ...RISK, initiativeId: id });
    const { risks } = await execution.initiative(principal, id, MAY);
    const seen = { id: risks[0]?.id ?? 0, revision: 1 };

    await execution.changeRisk(principal, { ...RISK, ...seen, state: 'happened' });
    const second = execution.changeRisk(principal, { ...RISK, ...seen, probability: 1 });

    await expect(second).rejects.toMatchObject({ kind: 'stale' });
    const after = await execution.initiative(principal, id, MAY);
    expect(after.risks).toMatchObject([{ state: 'happened', probability: 3 }]);
    expect(after.openRisks).toBe(0);
    expect(after.trail[0]?.sentence).toContain('from open to happened');
  });

  it.each([
    [{ probability: 6 }, 'probability is 6'],
    [{ impact: 2.5 }, 'impact is 2.5'],
    [{ title: ' ' }, 'title is empty'],
    [{ due: '2026-02-30' }, 'is no day'],
  ])('refuses %j', async (wrong, message) => {
    const { principal, execution, id } = await opened(test);

    const adding = execution.addRisk(principal, { ...RISK, ...wrong, initiativeId: id });

    await expect(adding).rejects.toMatchObject({
      code: 'execution/bad-risk',
      message: expect.stringContaining(message),
    });
  });
});

describe('a dependency', () => {
  it('says where the dates do not fit, and what waits', async () => {
    const first = await inFlight(test);
    const { principal, execution, id } = first;
    const later = await execution.add(principal, { ...IDEA, title: 'Teach it' }, { at: JANUARY });
    const milestone = { title: 'Course', weight: 1, accrual: 'linear' } as const;
    const plan = { milestones: [{ ...milestone, start: '2026-04-01', finish: '2026-06-30' }] };
    await execution.changePlan(principal, { id: later, revision: 1, ...plan, budget: [] }, JANUARY);
    await execution.addDependency(principal, { initiativeId: later, needsId: id, why: 'The book' });

    const waiting = await execution.initiative(principal, later, JANUARY);
    const needed = await execution.initiative(principal, id, JANUARY);
    const { items } = await execution.portfolio(principal, JANUARY);

    const misfit =
      '“Publish the parser” is planned to end on 2026-04-30, and this begins on 2026-04-01.';
    expect(waiting.needs).toMatchObject([{ id, why: 'The book', misfit }]);
    expect(needed.neededBy).toMatchObject([{ id: later, misfit }]);
    expect(items.find((one) => one.id === later)).toMatchObject({ needs: [id], misfits: [misfit] });
    await execution.removeDependency(principal, { initiativeId: later, needsId: id });
    expect((await execution.initiative(principal, later, JANUARY)).needs).toEqual([]);
  });

  it('refuses a circle and names it, however far around', async () => {
    const { principal, execution, id } = await opened(test);
    const second = await execution.add(principal, { ...IDEA, title: 'Two' }, { at: JANUARY });
    const third = await execution.add(principal, { ...IDEA, title: 'Three' }, { at: JANUARY });
    const need = (initiativeId: number, needsId: number) =>
      execution.addDependency(principal, { initiativeId, needsId, why: '' });
    await need(second, id);
    await need(third, second);

    await expect(need(id, third)).rejects.toMatchObject({
      code: 'execution/circle',
      message:
        'Neither could ever begin: "Publish the parser" needs "Three" needs "Two" needs "Publish the parser".',
    });
    await expect(need(id, id)).rejects.toMatchObject({ code: 'execution/circle' });
    await expect(need(id, 999_999)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('on what is delivered asks nothing, and one on what is cancelled is said', async () => {
    const { principal, execution, id } = await opened(test);
    const other = await execution.add(principal, { ...IDEA, title: 'Two' }, { at: JANUARY });
    await execution.addDependency(principal, { initiativeId: id, needsId: other, why: '' });
    await execution.move(
      principal,
      { id: other, revision: 1, to: 'cancelled', reason: 'No money' },
      JANUARY,
    );

    const { needs } = await execution.initiative(principal, id, JANUARY);

    expect(needs).toMatchObject([{ misfit: '“Two” is cancelled.' }]);
  });
});

describe('a benefit', () => {
  const BENEFIT = {
    title: 'Fewer findings',
    unit: 'findings',
    expected: 3,
    reviewOn: '2026-05-01',
  };

  it('is due from its day on, and judged once', async () => {
    const { principal, execution, id } = await inFlight(test);
    await execution.addBenefit(principal, { ...BENEFIT, initiativeId: id, baseline: 12 });
    const before = await execution.portfolio(principal, at('2026-04-30T23:00:00Z'));
    const { dueBenefits } = await execution.portfolio(principal, MAY);
    const seen = { id: dueBenefits[0]?.id ?? 0, revision: 1 };

    await execution.judgeBenefit(
      principal,
      { ...seen, outcome: 'partly', value: 5, words: 'Five are left.' },
      MAY,
    );

    expect([before.dueBenefits.length, dueBenefits.length]).toEqual([0, 1]);
    const { benefits, trail } = await execution.initiative(principal, id, MAY);
    expect(benefits).toMatchObject([
      { isDue: false, verdict: { outcome: 'partly', value: 5, by: principal.actor } },
    ]);
    expect(trail[0]?.sentence).toBe('Benefit “Fewer findings” was judged partly: Five are left.');
    const again = { id: seen.id, revision: 2 };
    await expect(
      execution.judgeBenefit(principal, { ...again, outcome: 'missed', words: 'No' }, MAY),
    ).rejects.toMatchObject({ code: 'execution/benefit-is-judged' });
    await expect(
      execution.changeBenefit(principal, { ...BENEFIT, ...again }),
    ).rejects.toMatchObject({ code: 'execution/benefit-is-judged' });
  });
});

it('is all for leads, and of its own organisation', async () => {
  const { principal, execution, id } = await inFlight(test);
  const member = { ...principal, role: 'member' as const };
  const other = await test.anotherOrganisation();
  await execution.addRisk(principal, { ...RISK, initiativeId: id });

  await expect(execution.addRisk(member, { ...RISK, initiativeId: id })).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(execution.addRisk(other, { ...RISK, initiativeId: id })).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect((await execution.portfolio(other, MAY)).risks).toEqual([]);
});
