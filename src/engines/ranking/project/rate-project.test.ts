// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement, ProjectFacts, ProjectUsage } from './project-facts.ts';
import { rateProject } from './rate-project.ts';
import type { SignalName } from './signals.ts';

const DIRECT: ProjectUsage = { repository: 'app', scope: 'runtime', origin: 'own', depth: 1 };
const KNOWN: ProjectFacts = { usages: [DIRECT], repositories: 1 };

const usage: fc.Arbitrary<ProjectUsage> = fc.record({
  repository: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  scope: fc.constantFrom('runtime', 'dev', 'test', 'build', 'optional', 'platform'),
  origin: fc.constantFrom('own', 'fixture', 'example', 'vendored'),
  depth: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});
const count = fc.nat({ max: 10_000 });
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const agreements: readonly Agreement[] = [
  'nothing',
  'dco',
  'corporate-signed',
  'individual',
  'corporate-unsigned',
  'assignment',
];
const facts: fc.Arbitrary<ProjectFacts> = fc
  .record({
    usages: fc.array(usage, { minLength: 1, maxLength: 8 }),
    repositories: fc.integer({ min: 1, max: 40 }),
    told: fc.record(
      {
        askers: fc.integer({ min: 1, max: 60 }),
        maintainers: fc.integer({ min: 1, max: 40 }),
        absenceFactor: fc.integer({ min: 1, max: 40 }),
        daysSinceRelease: count,
        daysSinceCommit: count,
        closureRatio: fc.double({ min: 0, max: 3, noNaN: true }),
        daysToFirstResponse: count,
        outsiderMergeRatio: ratio,
        newcomerRatio: ratio,
        isArchived: fc.boolean(),
        deprecated: fc.constant('use another'),
        agreement: fc.constantFrom(...agreements),
        weaknesses: fc.record({
          critical: fc.nat({ max: 3 }),
          high: fc.nat({ max: 3 }),
          medium: fc.nat({ max: 3 }),
          low: fc.nat({ max: 3 }),
        }),
        patches: fc.nat({ max: 5 }),
        releasesBehind: fc.nat({ max: 300 }),
        strategyLinks: fc.nat({ max: 3 }),
        funding: fc.constantFrom([], ['https://example.org/fund']),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ usages, repositories, told }) => ({ usages, repositories, ...told }));

describe('rateProject', () => {
  it('keeps everything within 0 and 1, with at most three reasons, each signal once', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { signals, reasons, changes, quadrant, isGuess: _, ...numbers } = rateProject(some);
        const all = [
          ...Object.values(numbers),
          ...Object.values(signals).flatMap(({ value, known }) => [value, known]),
        ];
        expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
        expect(reasons.length).toBeLessThanOrEqual(3);
        expect(new Set(reasons.map(({ signal }) => signal)).size).toBe(reasons.length);
        expect(changes.length).toBeLessThanOrEqual(3);
        expect(quadrant).toMatch(/^(?:contribute|fund-or-exit|relate|watch)$/);
      }),
    );
  });

  it('does not fall when one more repository uses it, and moves it into no other quadrant', () => {
    fc.assert(
      fc.property(facts, usage, (some, more) => {
        const before = rateProject(some);
        const after = rateProject({ ...some, usages: [...some.usages, more] });
        for (const name of ['stake', 'contribution', 'funding', 'priority'] as const) {
          expect(after[name]).toBeGreaterThanOrEqual(before[name]);
        }
        expect(after.quadrant).toBe(before.quadrant);
      }),
    );
  });

  it('never takes what nobody knows for 0, and is less sure of it', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { usages, repositories } = some;
        const bare = rateProject({ usages, repositories });
        const told = rateProject(some);
        const names = Object.keys(bare.signals).filter((name) => name !== 'exposure');
        for (const name of names as SignalName[]) {
          expect(bare.signals[name].value).toBeGreaterThan(0);
        }
        expect(bare.confidence).toBeLessThanOrEqual(told.confidence);
        if (bare.signals.exposure.value > 0) expect(bare.priority).toBeGreaterThan(0);
      }),
    );
  });

  it('is the same whatever the order of the uses', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const turned = rateProject({ ...some, usages: [...some.usages].reverse() });
        expect(turned.priority).toBeCloseTo(rateProject(some).priority, 12);
      }),
    );
  });

  it.each([
    [
      'contribute',
      { absenceFactor: 1, daysSinceRelease: 900, outsiderMergeRatio: 0.9, daysToFirstResponse: 20 },
    ],
    [
      'fund-or-exit',
      { absenceFactor: 1, daysSinceCommit: 900, outsiderMergeRatio: 0.1, daysToFirstResponse: 200 },
    ],
    [
      'relate',
      { absenceFactor: 20, daysSinceCommit: 1, outsiderMergeRatio: 0.9, daysToFirstResponse: 1 },
    ],
    [
      'watch',
      {
        absenceFactor: 20,
        daysSinceCommit: 1,
        daysSinceRelease: 3,
        outsiderMergeRatio: 0.05,
        daysToFirstResponse: 20,
        closureRatio: 1,
      },
    ],
    ['fund-or-exit', { deprecated: 'use lantern', outsiderMergeRatio: 1 }],
    ['fund-or-exit', { isArchived: true, daysSinceCommit: 3 }],
  ] as const)('says %s of %j', (quadrant, told) => {
    expect(rateProject({ ...KNOWN, ...told }).quadrant).toBe(quadrant);
  });

  it('gives the reasons that lie furthest from the ordinary', () => {
    const { reasons } = rateProject({
      ...KNOWN,
      repositories: 10,
      weaknesses: { critical: 1, high: 0, medium: 1, low: 0 },
      maintainers: 1,
      funding: ['https://example.org/fund'],
    });

    expect(reasons.map(({ sentence }) => sentence)).toEqual([
      '2 open weaknesses in what we use, the worst critical.',
      'One person alone may release it.',
      'One repository uses it directly, at run time.',
    ]);
  });

  it('says which unknown would change the quadrant', () => {
    const told = { absenceFactor: 1, daysSinceRelease: 900, daysSinceCommit: 20 };
    const { quadrant, changes } = rateProject({ ...KNOWN, ...told });

    expect(quadrant).toBe('contribute');
    expect(changes[0]).toMatchObject({
      signal: 'receptivity',
      to: 'low',
      quadrant: 'fund-or-exit',
    });
  });

  it('halves the exposure weight with each step and for what does not ship', () => {
    const exposure = (...usages: readonly ProjectUsage[]) =>
      rateProject({ usages, repositories: 1 }).signals.exposure.value;

    expect(exposure(DIRECT)).toBe(1);
    expect(exposure({ ...DIRECT, depth: 2 })).toBeCloseTo(Math.log(1.5) / Math.log(2), 12);
    expect(exposure({ ...DIRECT, scope: 'dev' })).toBeCloseTo(Math.log(1.3) / Math.log(2), 12);
    expect(exposure({ ...DIRECT, origin: 'fixture' })).toBe(0);
    expect(exposure(DIRECT, DIRECT)).toBe(1);
  });
});
