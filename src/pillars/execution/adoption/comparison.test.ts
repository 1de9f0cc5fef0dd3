// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { fitOf } from './fit.ts';
import type { KnownFacts } from './index.ts';
import { ALLOWED, at, CRITERIA, compared, MARCH, opened } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('the comparison', () => {
  it('ranks by weight and says at which weight the order turns', async () => {
    const { principal, adoptions, id, lamp, wick } = await compared(test);

    const { comparison } = await adoptions.one(principal, id, MARCH);

    expect(comparison.ranked).toMatchObject([
      { candidateId: lamp, place: 1, lowest: 0.8 },
      { candidateId: wick, place: 2, lowest: 0.7 },
    ]);
    expect(comparison.lead).toBe('Lamp is first with 80 of 100.');
    // 60 x 2 - 40 x 2 = 40 ahead: ease may fall by 20, people may rise by 20.
    expect(comparison.sensitivity).toEqual([
      'Ease of use (weight 60): Lamp stays first until its weight falls below 40, then Wick leads.',
      'People behind it (weight 40): Lamp stays first until its weight passes 60, then Wick leads.',
    ]);
  });

  it('gives no place to one that misses a must, however well it scores', async () => {
    const { principal, adoptions, id, lamp, wick } = await compared(test);
    const no = { key: 'export', answer: 'does-not-fit', evidence: 'No export.' } as const;
    await adoptions.judge(principal, { id: lamp, revision: 2, answers: [no], scores: [] }, MARCH);

    const { comparison, candidates } = await adoptions.one(principal, id, MARCH);

    expect(comparison.ranked).toMatchObject([{ candidateId: wick, place: 1 }]);
    expect(candidates[0]?.fit).toMatchObject({
      verdict: 'does-not-fit',
      mustHaves: [{ answer: 'fits' }, { answer: 'does-not-fit', by: principal.actor }],
    });
  });

  it('says who could still pass where scores are missing', async () => {
    const { principal, adoptions, id, wick } = await compared(test);
    const back = [{ key: 'ease', evidence: '' }];
    await adoptions.judge(principal, { id: wick, revision: 2, answers: [], scores: back }, MARCH);

    const { comparison } = await adoptions.one(principal, id, MARCH);

    expect(comparison.ranked[1]).toMatchObject({
      lowest: 0.4,
      highest: 1,
      missing: ['Ease of use'],
    });
    expect(comparison.lead).toBe(
      'Lamp is first with 80 of 100 so far; Wick could still pass it with scores that are missing.',
    );
    expect(comparison.sensitivity).toHaveLength(1);
  });

  it('leaves out with a reason and takes in again', async () => {
    const { principal, adoptions, id, lamp } = await compared(test);
    await expect(adoptions.leaveOut(principal, { id: lamp, revision: 2 })).rejects.toMatchObject({
      message: expect.stringContaining('no reason'),
    });
    await adoptions.leaveOut(principal, { id: lamp, revision: 2, reason: 'Sold.' });
    const without = await adoptions.one(principal, id, MARCH);
    await adoptions.leaveOut(principal, { id: lamp, revision: 3 });

    const again = await adoptions.one(principal, id, MARCH);
    expect([without.comparison.ranked.length, again.comparison.ranked.length]).toEqual([1, 2]);
    expect(without.candidates[0]?.leftOut).toBe('Sold.');
  });

  it('is changed with a reason once something is scored, and keeps scores of what stays', async () => {
    const { principal, adoptions, id } = await compared(test);
    const criteria = CRITERIA.criteria.map((one) => ({ ...one, weight: 50 }));
    const change = { id, revision: 3, ...CRITERIA, criteria };
    await expect(adoptions.setCriteria(principal, change)).rejects.toMatchObject({
      message: expect.stringContaining('scored already'),
    });
    await adoptions.setCriteria(principal, { ...change, reason: 'The board asked.' });

    const { comparison, trail } = await adoptions.one(principal, id, MARCH);
    expect(comparison.lead).toBe('Lamp and Wick are equal, with 75 of 100.');
    expect(trail[0]?.sentence).toBe(
      'Criteria set: Ease of use 50, People behind it 50; before: Ease of use 60, People behind it 40: The board asked.',
    );
  });

  it.each([
    [[{ key: 'ease', score: 5, evidence: 'x' }], 'is no score'],
    [[{ key: 'ease', score: 3, evidence: ' ' }], 'has no evidence'],
    [[{ key: 'taste', score: 3, evidence: 'x' }], 'no criterion "taste"'],
  ])('refuses the scores %j', async (scores, message) => {
    const { principal, adoptions, lamp } = await compared(test);

    await expect(
      adoptions.judge(principal, { id: lamp, revision: 2, answers: [], scores }, MARCH),
    ).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });

  it('lets nobody type what the facts answer', async () => {
    const { principal, adoptions, lamp } = await compared(test);
    const answers = [{ key: 'licence', answer: 'fits', evidence: 'I say so' }] as const;

    await expect(
      adoptions.judge(principal, { id: lamp, revision: 2, answers, scores: [] }, MARCH),
    ).rejects.toMatchObject({ message: expect.stringContaining('answered by what is known') });
  });

  it('refuses a candidate that is there, and what is no package', async () => {
    const { principal, adoptions, id } = await opened(test);
    const lamp = { adoptionId: id, name: 'Lamp', note: '' };
    await adoptions.addCandidate(principal, lamp);

    await expect(adoptions.addCandidate(principal, lamp)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(
      adoptions.addCandidate(principal, { ...lamp, name: 'Wick', purl: 'npm:wick' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('no package URL') });
  });
});

describe('what the facts answer', () => {
  const answer = (fact: 'licence' | 'advisories' | 'maintained', facts: Partial<KnownFacts>) =>
    fitOf(
      [{ key: 'must', title: 'Must', fact }],
      { answers: {} },
      { facts: { health: {}, toFindOut: [], ...facts }, now: MARCH },
    ).verdict;
  const rated = { critical: 0, high: 0, medium: 1, low: 0, names: ['CVE-2026-1'] };

  it.each([
    ['licence', ALLOWED, 'fits'],
    ['licence', {}, 'unknown'],
    ['advisories', { advisories: rated }, 'fits'],
    ['advisories', { advisories: { ...rated, high: 1 } }, 'does-not-fit'],
    ['advisories', {}, 'unknown'],
    ['maintained', { health: { latestAt: at('2026-01-01T00:00:00Z') } }, 'fits'],
    ['maintained', { health: { latestAt: at('2024-01-01T00:00:00Z') } }, 'does-not-fit'],
    [
      'maintained',
      { health: { latestAt: at('2024-01-01T00:00:00Z'), daysSinceCommit: 3 } },
      'fits',
    ],
    ['maintained', { health: { daysSinceCommit: 3, deprecated: 'Use wick' } }, 'does-not-fit'],
    ['maintained', {}, 'unknown'],
  ] as const)('%s of %j: %s', (fact, facts, expected) => {
    expect(answer(fact, facts)).toBe(expected);
  });
});
