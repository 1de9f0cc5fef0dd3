// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, drawOf } from './chance.ts';
import type { IssueFacts, IssueProject } from './issue-facts.ts';

const PLAIN: IssueFacts = {
  title: 'The lamp flickers in the wind',
  labels: [],
  isOpen: true,
  ageDays: 0,
  isAssigned: false,
  hasOpenChange: false,
};

const chance = (
  issue: Partial<IssueFacts>,
  project: Partial<IssueProject> = {},
  skills?: string[],
) => chanceOf({ ...PLAIN, ...issue }, { contribution: 0.5, ...project }, { skills }).value;

describe('chanceOf', () => {
  it('is the usual one, for no stated reason, where nothing is known', () => {
    const { value, parts } = chanceOf(PLAIN, { contribution: 0.5 }, {});
    expect(parts).toEqual([]);
    expect(value).toBeCloseTo(0.012, 3);
  });

  it.each([
    ['a label for newcomers', chance({ labels: ['good first issue'] })],
    ['a wish for help', chance({ labels: ['help wanted'] })],
    ['a look of a maintainer', chance({ maintainerTouchDays: 3 })],
    ['newcomers who succeed', chance({}, { newcomers: { merged: 12, openIssues: 40 } })],
    ['a language of the person', chance({}, { languages: ['Rust'] }, ['rust'])],
  ])('rises with %s', (_, value) => {
    expect(value).toBeGreaterThan(chance({}));
  });

  it.each([
    ['what is not ready', chance({ labels: ['blocked'] })],
    ['age', chance({ ageDays: 400 })],
    ['what is hard', chance({ labels: ['E-hard'] })],
    ['a title that asks', chance({ title: 'Should lamps flicker?' })],
    ['a title about more than one change', chance({ title: 'Tracking issue for lamps' })],
    ['newcomers who do not come', chance({}, { newcomers: { merged: 0, openIssues: 300 } })],
    ['a language of others', chance({}, { languages: ['Rust'] }, ['cobol'])],
  ])('falls with %s', (_, value) => {
    expect(value).toBeLessThan(chance({}));
  });

  it('shares newcomers out among what draws them: a thousand old issues without a word take nothing from a fresh one', () => {
    const old = drawOf({ ...PLAIN, title: 'Does it burn?', ageDays: 2000 });
    const fresh = drawOf({ ...PLAIN, labels: ['good first issue'] });
    const among = (draw: number | undefined) =>
      chance({}, { newcomers: { merged: 12, openIssues: 1000, draw } });

    expect(drawOf(PLAIN)).toBe(1);
    expect(old).toBeLessThan(0.2);
    expect(fresh).toBeGreaterThan(2);
    expect(among(1000 * old)).toBeGreaterThan(among(undefined));
    expect(among(1000 * fresh)).toBeLessThan(among(undefined));
  });

  it('believes a label more where the project wrote the issue, and asks nothing of who wrote one without', () => {
    const marked = { labels: ['good first issue'] };
    const [own, unknown, ofOthers] = [true, undefined, false].map((isOfProject) =>
      chance({ ...marked, isOfProject }),
    ) as [number, number, number];

    expect(own).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(ofOthers);
    expect(ofOthers).toBeGreaterThan(chance({}));
    expect(chance({ isOfProject: true })).toBe(chance({ isOfProject: false }));
  });

  it('a look long ago counts less than one of today', () => {
    expect(chance({ maintainerTouchDays: 300 })).toBeLessThan(chance({ maintainerTouchDays: 1 }));
  });

  it('lies between 0 and 1, rises with newcomers and falls with age', () => {
    const count = fc.nat({ max: 100_000 });
    fc.assert(
      fc.property(count, count, count, count, (merged, more, openIssues, ageDays) => {
        const of = (newcomers: number, age: number) =>
          chance({ ageDays: age }, { newcomers: { merged: newcomers, openIssues } });
        const value = of(merged, ageDays);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
        expect(of(merged + more, ageDays)).toBeGreaterThanOrEqual(value);
        expect(of(merged, ageDays + more)).toBeLessThanOrEqual(value);
      }),
    );
  });
});
