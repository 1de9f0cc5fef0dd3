// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Criterion,
  rankCandidates,
  type ScoredCandidate,
  type TippingPoint,
  tippingPoints,
} from './index.ts';

const KEYS = ['ease', 'fit', 'people'];
const criteria: readonly Criterion[] = [
  { key: 'ease', weight: 20 },
  { key: 'fit', weight: 50 },
  { key: 'people', weight: 30 },
];

function scored(key: string, ...scores: readonly (number | undefined)[]): ScoredCandidate {
  const pairs = KEYS.flatMap((criterion, index) => {
    const score = scores[index];
    return score === undefined ? [] : [[criterion, score] as const];
  });
  return { key, scores: new Map(pairs) };
}

describe('the order of candidates', () => {
  it('counts each score by its weight, and equal ones share a place', () => {
    const ranked = rankCandidates(criteria, [
      scored('lamp', 1, 2, 4),
      scored('wick', 4, 2, 2),
      scored('torch', 4, 4, 4),
      scored('match', 4, 2, 2),
    ]);

    expect(ranked.map(({ key, place, lowest }) => [key, place, lowest])).toEqual([
      ['torch', 1, 1],
      ['lamp', 2, 0.6],
      ['wick', 2, 0.6],
      ['match', 2, 0.6],
    ]);
  });

  it('says what is not scored, and how far it could still come', () => {
    const [first] = rankCandidates(criteria, [scored('lamp', 4, undefined, 4)]);

    expect(first).toMatchObject({ lowest: 0.5, highest: 1, missing: ['fit'] });
  });

  it('asks for no score where the weight is 0, and divides by no 0', () => {
    const idle = criteria.map((one) => ({ ...one, weight: 0 }));

    expect(rankCandidates(idle, [scored('lamp')])).toMatchObject([
      { lowest: 0, highest: 0, missing: [] },
    ]);
  });
});

describe('tipping points', () => {
  it('say by how much one weight has to change before another candidate leads', () => {
    const points = tippingPoints(criteria, scored('lamp', 1, 4, 2), [scored('wick', 4, 2, 2)]);

    // 20 x (1-4) + 50 x (4-2) + 0 = 40 ahead: ease may rise by 40/3, fit may fall by 20.
    expect(points).toEqual([
      {
        criterion: 'ease',
        weight: 20,
        above: { weight: 20 + 40 / 3, rival: 'wick' },
        below: undefined,
      },
      { criterion: 'fit', weight: 50, above: undefined, below: { weight: 30, rival: 'wick' } },
      { criterion: 'people', weight: 30, above: undefined, below: undefined },
    ]);
  });

  it('are where they say: on this side the leader leads, beyond it the rival', () => {
    const score = fc.integer({ min: 0, max: 4 });
    const scores = fc.tuple(score, score, score);
    const others = fc.array(scores, { minLength: 1, maxLength: 4 });
    const weights = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(scores, others, weights, (own, rest, given) => {
        const weighed = KEYS.map((key, index) => ({ key, weight: given[index] ?? 0 }));
        const all = [own, ...rest].map((each, index) => scored(String(index), ...each));
        const order = rankCandidates(weighed, all).map(({ key }) => key);
        const [leader, ...rivals] = order.flatMap((key) => all.filter((one) => one.key === key));
        if (leader === undefined) return;
        for (const point of tippingPoints(weighed, leader, rivals)) {
          mustTip(point, (weight) => leads(weighed, [leader, ...rivals], { ...point, weight }));
        }
      }),
    );
  });

  it('takes a score that is not there for a bug', () => {
    expect(() => tippingPoints(criteria, scored('lamp', 1), [scored('wick', 1, 1, 1)])).toThrow(
      RangeError,
    );
  });
});

it('a better score never costs a place, and all weights times the same change nothing', () => {
  const scores = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(fc.array(scores, { minLength: 2, maxLength: 5 }), fc.nat(2), (all, at) => {
      const plain = all.map((one, index) => scored(String(index), ...one));
      const better = [
        scored('0', ...(all[0] ?? []).map((one, index) => (index === at ? one + 1 : one))),
        ...plain.slice(1),
      ];
      const placeIn = (candidates: readonly ScoredCandidate[], weights = criteria) =>
        rankCandidates(weights, candidates).find(({ key }) => key === '0')?.place ?? 0;

      expect(placeIn(better)).toBeLessThanOrEqual(placeIn(plain));
      const tenfold = criteria.map((one) => ({ ...one, weight: one.weight * 10 }));
      expect(placeIn(plain, tenfold)).toBe(placeIn(plain));
    }),
  );
});

/** Whether the first of the candidates leads where one criterion has another weight. */
function leads(
  weighed: readonly Criterion[],
  all: readonly ScoredCandidate[],
  { criterion, weight }: Pick<TippingPoint, 'criterion' | 'weight'>,
): boolean {
  const changed = weighed.map((one) => (one.key === criterion ? { ...one, weight } : one));
  return rankCandidates(changed, all)[0]?.key === all[0]?.key;
}

function mustTip(
  { weight, above, below }: TippingPoint,
  leadsAt: (weight: number) => boolean,
): void {
  expect(leadsAt(above ? (weight + above.weight) / 2 : weight + 1000)).toBe(true);
  expect(above !== undefined && leadsAt(above.weight + 0.001)).toBe(false);
  // Where it does not count as it is, anything more may be too much already.
  expect(leadsAt(below ? (weight + below.weight) / 2 : Math.min(weight, 0.000001))).toBe(true);
  expect(below !== undefined && below.weight > 0.01 && leadsAt(below.weight - 0.001)).toBe(false);
}
