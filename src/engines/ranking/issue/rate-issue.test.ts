// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueFacts, IssueProject } from './issue-facts.ts';
import { labelClass, labelClassOf } from './label-class.ts';
import { rateIssue } from './rate-issue.ts';

const FREE: IssueFacts = {
  title: 'The lamp flickers in the wind',
  labels: ['good first issue'],
  isOpen: true,
  ageDays: 10,
  maintainerTouchDays: 5,
  isAssigned: false,
  hasOpenChange: false,
};
const PROJECT: IssueProject = { contribution: 0.5, languages: ['TypeScript'] };

describe('labelClass', () => {
  it.each([
    'good first issue',
    'Good-First-Issue',
    'good_first_issue',
    ':star: good first issue',
    '🐣 Good First Issue',
    '99 tag: good first issue',
    'type/good first issue',
    'Difficulty: Easy',
    'E-easy',
    'exp - beginner',
    'first-timers-only',
    'Low Hanging Fruit',
    'starter bug 🐛',
    'E-mentor',
    'D-straightforward',
    'difficulty-easy',
    'experience-needed: beginner',
    'good_first_bug',
  ])('takes %s as for newcomers', (label) => {
    expect(labelClass(label)).toBe('newcomer');
  });

  it.each([
    ['help wanted :pray:', 'help-wanted'],
    ['PRs Welcome!', 'help-wanted'],
    ['status: blocked', 'not-ready'],
    ["won't fix", 'not-ready'],
    ['needs-triage', 'not-ready'],
    ['C-assigned', 'not-ready'],
    ['I-needs-decision', 'not-ready'],
    ['E-help-wanted', 'help-wanted'],
    ['E-hard', 'hard'],
    ['C-tracking-issue', 'hard'],
    ['level: expert', 'hard'],
    ['bug', 'other'],
    ['easy-auth', 'other'],
    ['', 'other'],
    ['🎉', 'other'],
  ] as const)('takes %s as %s', (label, expected) => {
    expect(labelClass(label)).toBe(expected);
  });

  it('takes what is not ready for not ready, whatever else it is called', () => {
    expect(labelClassOf(['good first issue', 'blocked'])).toBe('not-ready');
    expect(labelClassOf(['help wanted', 'good first issue'])).toBe('newcomer');
    expect(labelClassOf(['good first issue', 'E-hard'])).toBe('hard');
    expect(labelClassOf([])).toBe('other');
  });
});

describe('rateIssue', () => {
  it.each([
    ['closed', { isOpen: false }, {}],
    ['assigned', { isAssigned: true }, {}],
    ['change-open', { hasOpenChange: true }, {}],
    ['claimed', { claimedDays: 3 }, {}],
    ['archived', {}, { isArchived: true }],
    ['license-not-cleared', {}, { isLicenseCleared: false }],
    ['policy-denies', {}, { mayContribute: false }],
  ] as const)('is 0 where it is %s', (closed, issue, project) => {
    const rating = rateIssue({ ...FREE, ...issue }, { ...PROJECT, ...project });

    expect(rating).toMatchObject({ score: 0, closed });
  });

  it('lets go of a claim that nothing came of', () => {
    expect(rateIssue({ ...FREE, claimedDays: 45 }, PROJECT).closed).toBeUndefined();
  });

  it('prefers what is marked, fresh, painful and in a language of the person', () => {
    const best = rateIssue({ ...FREE, pain: 1 }, PROJECT, { skills: ['typescript'] });
    const others = [
      rateIssue({ ...FREE, pain: 1, labels: ['question'] }, PROJECT, { skills: ['typescript'] }),
      rateIssue({ ...FREE, pain: 1, maintainerTouchDays: 400 }, PROJECT, {
        skills: ['typescript'],
      }),
      rateIssue({ ...FREE, pain: 0 }, PROJECT, { skills: ['typescript'] }),
      rateIssue({ ...FREE, pain: 1 }, PROJECT, { skills: ['cobol'] }),
    ];

    expect(others.every(({ score }) => score < best.score)).toBe(true);
    expect(best.reasons).toEqual(['it hurts us', 'marked for newcomers', 'you know the language']);
  });

  it('says who wrote what is marked', () => {
    const own = rateIssue({ ...FREE, isOfProject: true }, PROJECT).reasons;
    const ofOthers = rateIssue({ ...FREE, isOfProject: false }, PROJECT).reasons;

    expect(own).toContain('written for newcomers by the project itself');
    expect(ofOthers).toContain('marked for newcomers');
  });

  it('stays within 0 and 1, above 0 when free, and does not fall with the worth of its project', () => {
    const days = fc.nat({ max: 5000 });
    const ratio = fc.double({ min: 0, max: 1, noNaN: true });
    const issue = fc.record({
      title: fc.string(),
      isOfProject: fc.option(fc.boolean(), { nil: undefined }),
      labels: fc.array(fc.string(), { maxLength: 4 }),
      ageDays: days,
      maintainerTouchDays: fc.option(days, { nil: undefined }),
      pain: fc.option(ratio, { nil: undefined }),
    });
    fc.assert(
      fc.property(issue, ratio, ratio, (some, one, other) => {
        const free = { ...some, isOpen: true, isAssigned: false, hasOpenChange: false };
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (contribution) => rateIssue(free, { contribution }).score,
        ) as [number, number];
        expect(low).toBeGreaterThan(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
