// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveProgress } from './objective-progress.ts';

const progress = fc.double({ min: 0, max: 1, noNaN: true });
const result = fc.record({
  progress: fc.option(progress, { nil: undefined }),
  weight: fc.nat(100),
});

describe('objectiveProgress', () => {
  it('weighs its key results', () => {
    const results = [
      { progress: 1, weight: 3 },
      { progress: 0, weight: 1 },
    ];

    expect(objectiveProgress(results)).toEqual({ progress: 0.75, known: 1 });
  });

  it('leaves an unknown key result out instead of counting it as 0', () => {
    const results = [
      { progress: 0.5, weight: 1 },
      { progress: undefined, weight: 3 },
    ];

    expect(objectiveProgress(results)).toEqual({ progress: 0.5, known: 0.25 });
  });

  it.each([
    ['no key results', []],
    ['unknown ones alone', [{ progress: undefined, weight: 1 }]],
    ['known ones without weight', [{ progress: 1, weight: 0 }]],
  ])('is unknown with %s', (_, results) => {
    expect(objectiveProgress(results)).toEqual({ progress: undefined, known: 0 });
  });

  it.each([-1, Number.NaN, Infinity])('takes a weight of %d for a bug', (weight) => {
    expect(() => objectiveProgress([{ progress: 1, weight }])).toThrow(RangeError);
  });

  it('lies between the least and the most advanced key result', () => {
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const mean = objectiveProgress(results).progress;
        fc.pre(mean !== undefined);
        const known = results.flatMap((each) => (each.weight > 0 ? (each.progress ?? []) : []));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...known) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...known) + 1e-12);
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const doubled = results.map((each) => ({ ...each, weight: each.weight * 2 }));
        expect(objectiveProgress(doubled)).toEqual(objectiveProgress(results));
      }),
    );
  });
});
