// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { addManual, at, countOf, opened, RATE, START } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('changing a key result', () => {
  it('keeps old and new values and the reason in the trail', async () => {
    const { principal, strategy, keyResultOf } = await opened(test);
    const { id } = await keyResultOf(RATE, START);
    const due = '2027-09-30T00:00:00Z';
    const reason = 'the merger comes first';

    const view = await strategy.changeKeyResult(principal, { id, target: 0.9, due, reason }, START);

    const { objectives } = await strategy.objectives(principal, START);
    const { trail } = await strategy.objective(principal, objectives[0]?.id ?? 0, START);
    const elsewhere = await strategy.objective(principal, objectives[1]?.id ?? 0, START);
    expect(view).toMatchObject({ id, target: 0.9, due, baseline: undefined });
    expect(trail[0]).toMatchObject({
      actor: principal.actor,
      sentence:
        '“The policy allows every component it has judged”: target from 1 to 0.9, due date from 30 Jun 2027 to 30 Sep 2027, because: the merger comes first.',
    });
    expect(elsewhere.trail.map(({ action }) => action)).toEqual(['strategy/adopt-starter']);
  });

  it.each([
    { what: {}, code: 'strategy/bad-change' },
    { what: { target: 1 }, code: 'strategy/bad-change' },
    { what: { due: '2026-01-01T00:00:00Z' }, code: 'strategy/bad-change' },
    { what: { due: 'soon' }, code: 'strategy/bad-change' },
    { what: { id: 999_999_999, target: 3 }, code: 'strategy/no-such-key-result' },
  ])('to $what is refused and not logged', async ({ what, code }) => {
    const { principal, strategy, keyResultOf } = await opened(test);
    const { id } = await keyResultOf(RATE, START);

    const changing = strategy.changeKeyResult(principal, { id, reason: 'why not', ...what }, START);

    await expect(changing).rejects.toMatchObject({ code });
    expect(await countOf(test, principal, 'strategy/change-key-result')).toBe(0);
  });

  it.each(['member', 'auditor'] as const)('is not for a %s', async (role) => {
    const { principal, strategy, keyResultOf } = await opened(test);
    const { id } = await keyResultOf(RATE, START);
    const who = { ...principal, role };

    const changing = strategy.changeKeyResult(who, { id, target: 0.5, reason: 'easier' }, START);
    const claiming = strategy.claimValue(who, { id, value: 1, comment: '' }, START);

    await expect(changing).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(claiming).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});

describe('claiming a value', () => {
  it('is refused where a KPI gives it', async () => {
    const { principal, strategy, keyResultOf } = await opened(test);
    const { id } = await keyResultOf(RATE, START);

    const claiming = strategy.claimValue(principal, { id, value: 1, comment: 'done' }, START);

    await expect(claiming).rejects.toMatchObject({
      kind: 'conflict',
      code: 'strategy/key-result-is-bound',
    });
    expect(await countOf(test, principal, 'strategy/claim-value')).toBe(0);
  });

  it('of a manual key result shows the newest claim and keeps the older ones', async () => {
    const { principal, strategy } = await opened(test);
    const lead = { ...principal, role: 'lead' as const };
    const id = await addManual(test, principal);
    const later = at('2027-01-10T00:00:00Z');
    await strategy.claimValue(lead, { id, value: 2, comment: '' }, at('2027-01-05T00:00:00Z'));

    const view = await strategy.claimValue(lead, { id, value: 4, comment: 'by list' }, later);

    const [objective] = (await strategy.objectives(principal, later)).objectives;
    const { trail } = await strategy.objective(principal, objective?.id ?? 0, later);
    expect(view).toMatchObject({ source: 'manual', value: 4, status: 'known', progress: 0.4 });
    expect(view.readings.map(({ value }) => value)).toEqual([2, 4]);
    expect(trail[0]?.sentence).toBe('“Ten teams are trained”: claimed to be 4: by list.');
  });
});

it('the trail tells readings of the KPIs that the objective is bound to', async () => {
  const { principal, strategy } = await opened(test);
  const detail = {
    readings: [
      { kpi: RATE, status: 'known', value: 0.75 },
      { kpi: 77, status: 'known', value: 3 },
    ],
  };
  const what = { action: 'measurement/take-readings', subject: 'kpis', detail };
  await test.storage.write(principal, what, async () => undefined);

  const [objective] = (await strategy.objectives(principal, START)).objectives;
  const { trail } = await strategy.objective(principal, objective?.id ?? 0, START);

  expect(trail.map(({ sentence }) => sentence)).toEqual([
    '“The policy allows every component it has judged” was read: 0.75.',
    'Adopted with the starter strategy.',
  ]);
});
