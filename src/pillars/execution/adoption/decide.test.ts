// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { ADOPT, at, CRITERIA, compared, onTrial } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const APRIL = at('2026-04-02T08:00:00Z');
const LATER = { decidedOn: '2026-04-01', reviewOn: '2026-09-30' };

describe('deciding', () => {
  it('without a trial, or before it has answered, asks why', async () => {
    const { principal, adoptions, id, lamp, wick } = await onTrial(test);
    const deciding = { id, revision: 5, ...ADOPT, ...LATER };

    await expect(
      adoptions.decide(principal, { ...deciding, candidateId: lamp }, APRIL),
    ).rejects.toMatchObject({
      message: expect.stringContaining('The trial has not answered "Nine of ten'),
    });
    await expect(
      adoptions.decide(principal, { ...deciding, candidateId: wick }, APRIL),
    ).rejects.toMatchObject({
      message: expect.stringContaining('It was not on trial'),
    });
    const withoutTrial = 'The server broke.';
    await adoptions.decide(principal, { ...deciding, candidateId: lamp, withoutTrial }, APRIL);
    const { decision } = await adoptions.one(principal, id, APRIL);
    expect(decision).toMatchObject({ withoutTrial, by: principal.actor });
  });

  it('for one that misses a must asks why, and asks when somebody looks at it again', async () => {
    const { principal, adoptions, id, lamp, facts } = await compared(test);
    const license = {
      expression: 'SSPL-1.0',
      verdict: 'forbidden',
      reason: 'No.',
      source: 'npm',
    } as const;
    facts.set('Lamp', { license, health: {}, toFindOut: [] });
    const deciding = { id, revision: 3, ...ADOPT, candidateId: lamp, withoutTrial: 'Known well.' };

    await expect(
      adoptions.decide(principal, { ...deciding, ...LATER }, APRIL),
    ).rejects.toMatchObject({
      message: expect.stringContaining('does not have what it must: "A licence that we allow"'),
    });
    const despite = 'A licence is being bought.';
    await expect(
      adoptions.decide(principal, { ...deciding, despite }, APRIL),
    ).rejects.toMatchObject({
      message: expect.stringContaining('when you look'),
    });
    await adoptions.decide(principal, { ...deciding, ...LATER, despite }, APRIL);
    expect((await adoptions.one(principal, id, APRIL)).decision).toMatchObject({ despite });
  });

  it('to stay ends there, and is opened again with a reason only', async () => {
    const { principal, adoptions, id } = await compared(test);
    const stay = { verdict: 'stay', reason: 'Too early.', decidedBy: 'The board' } as const;
    await adoptions.decide(principal, { id, revision: 3, ...stay }, APRIL);

    const again = { id, revision: 4, to: 'compared' } as const;
    await expect(adoptions.move(principal, again, APRIL)).rejects.toMatchObject({
      code: 'execution/no-reason',
    });
    await adoptions.move(principal, { ...again, reason: 'A new version came.' }, APRIL);
    const { state, next } = await adoptions.one(principal, id, APRIL);
    expect([state, next[0]]).toEqual(['compared', 'on-trial']);
  });

  it('for another one leaves the initiative of the decision before, for the same one keeps it', async () => {
    const { principal, adoptions, id, lamp, wick } = await compared(test);
    const decide = (candidateId: number, revision: number) => {
      const words = { ...ADOPT, ...LATER, candidateId, withoutTrial: 'Known well.' };
      return adoptions.decide(principal, { id, revision, ...words }, APRIL);
    };
    const reopen = (revision: number) =>
      adoptions.move(principal, { id, revision, to: 'compared', reason: 'News.' }, APRIL);
    const initiative = async () => (await adoptions.one(principal, id, APRIL)).initiativeId;
    await decide(lamp, 3);
    await adoptions.link(principal, { id, initiativeId: 7 });
    await reopen(5);
    await decide(lamp, 6);
    const kept = await initiative();
    await reopen(7);
    await decide(wick, 8);

    expect([kept, await initiative()]).toEqual([7, undefined]);
  });

  it('closes the comparison', async () => {
    const { principal, adoptions, id, wick } = await compared(test);
    const stay = { verdict: 'stay', reason: 'Too early.', decidedBy: 'The board' } as const;
    await adoptions.decide(principal, { id, revision: 3, ...stay }, APRIL);
    const score = { key: 'ease', score: 4, evidence: 'Late.' };

    await expect(
      adoptions.judge(principal, { id: wick, revision: 2, answers: [], scores: [score] }, APRIL),
    ).rejects.toMatchObject({ code: 'execution/adoption-is-decided' });
    await expect(
      adoptions.setCriteria(principal, { id, revision: 4, ...CRITERIA, reason: 'Late' }),
    ).rejects.toMatchObject({ code: 'execution/adoption-is-decided' });
  });
});
