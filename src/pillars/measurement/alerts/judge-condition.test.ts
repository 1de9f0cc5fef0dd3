// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { dayAfter, type Instant, instant, type Reading } from '#model';
import type { Condition } from './condition.ts';
import { type JudgedFigure, judgeCondition } from './judge-condition.ts';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

const NOW = at('2026-03-31T08:00:00Z');
const SINCE = at('2026-03-01T00:00:00Z');

/** One reading a day, the last of them today; `undefined` is a day on which too little was known. */
function daily(values: readonly (number | undefined)[]): readonly Reading[] {
  return values.map((value, index) => {
    const moment = at(`${dayAfter('2026-03-31', index - values.length + 1)}T06:00:00Z`);
    const status = value === undefined ? ('insufficient' as const) : ('known' as const);
    return { at: moment, knownAt: moment, value, status, coverage: undefined };
  });
}

function judge(
  condition: Condition,
  values: readonly (number | undefined)[],
  more: Partial<JudgedFigure> & { readonly isOpen?: boolean } = {},
) {
  const { isOpen = false, ...figure } = more;
  const whole = {
    unit: 'people',
    direction: 'increase',
    readings: daily(values),
    ...figure,
  } as const;
  return judgeCondition(condition, whole, { at: NOW, since: SINCE, isOpen });
}

describe('a threshold', () => {
  const below: Condition = { kind: 'below', threshold: 20 };

  it.each([
    [19, 'firing'],
    [20, 'fine'],
  ])('at %d is %s', (value, verdict) => {
    expect(judge(below, [value]).verdict).toBe(verdict);
  });

  it.each([
    [20, 'firing'],
    [20.9, 'firing'],
    [21, 'fine'],
  ])('that was crossed is at %d still %s: it has to come back by the margin', (value, verdict) => {
    expect(judge(below, [value], { isOpen: true }).verdict).toBe(verdict);
  });

  it('does not flap where a figure swings about it', () => {
    let isOpen = false;
    const verdicts = [19, 20, 19, 20, 20.5, 19, 21, 20, 20].map((value) => {
      const { verdict } = judge(below, [value], { isOpen });
      isOpen = verdict === 'firing';
      return isOpen;
    });

    expect(verdicts).toEqual([true, true, true, true, true, true, false, false, false]);
  });

  it('says the numbers', () => {
    expect(judge(below, [1]).sentence).toBe('1 person, below 20 people.');
    expect(judge({ kind: 'above', threshold: 0.5 }, [0.831], { unit: 'share' }).sentence).toBe(
      '83.1 %, above 50 %.',
    );
  });
});

describe('a target', () => {
  const off: Condition = { kind: 'off-target', tolerance: 2 };

  it.each([
    ['increase', 17, 'firing'],
    ['increase', 18, 'fine'],
    ['increase', 90, 'fine'],
    ['decrease', 23, 'firing'],
    ['decrease', 1, 'fine'],
    ['keep', 23, 'firing'],
    ['keep', 17, 'firing'],
    ['keep', 21, 'fine'],
  ] as const)('to %s, at %d, is %s', (direction, value, verdict) => {
    expect(judge(off, [value], { target: 20, direction }).verdict).toBe(verdict);
  });

  it('is left until the figure is back by half of the tolerance', () => {
    const left = { target: 20, isOpen: true };
    expect(judge(off, [18.5], left).verdict).toBe('firing');
    expect(judge(off, [19], left).verdict).toBe('fine');
  });

  it('that nobody set is neither kept nor missed', () => {
    expect(judge(off, [5]).verdict).toBe('insufficient');
  });
});

describe('a forecast', () => {
  it.each([
    [0.4, false, 'firing'],
    [0.5, false, 'fine'],
    [0.55, true, 'firing'],
    [0.6, true, 'fine'],
    [undefined, false, 'insufficient'],
    [undefined, true, 'insufficient'],
  ])('with a chance of %d, open: %s, is %s', (chance, isOpen, verdict) => {
    const figure = { target: 20, chance, isOpen };
    expect(judge({ kind: 'forecast-misses' }, [10], figure).verdict).toBe(verdict);
  });
});

describe('silence', () => {
  const silent: Condition = { kind: 'no-reading', days: 7 };

  it('counts from the last value, not from the last reading', () => {
    const gap = Array<undefined>(8).fill(undefined);
    expect(judge(silent, [4, ...gap]).verdict).toBe('firing');
    expect(judge(silent, [4, ...gap.slice(2)]).verdict).toBe('fine');
  });

  it('of a figure that never had a value counts from the making of the rule', () => {
    expect(judge(silent, []).verdict).toBe('firing');
    expect(judge({ kind: 'no-reading', days: 60 }, []).verdict).toBe('insufficient');
  });
});

describe('a sharp change', () => {
  const sharp: Condition = { kind: 'sharp-change' };
  const calm = [50, 52, 48, 51, 49, 50, 53, 47, 50, 51];

  it('is told against what was usual on the days before', () => {
    const { verdict, sentence } = judge(sharp, [...calm, 20]);

    expect(verdict).toBe('firing');
    expect(sentence).toContain('20 people, outside of its usual');
    expect(sentence).toContain('median 50 people of 10 days');
    expect(judge(sharp, [...calm, 54]).verdict).toBe('fine');
  });

  it('is not a steady climb', () => {
    expect(
      judge(
        sharp,
        Array.from({ length: 31 }, (_, day) => 100 + day),
      ).verdict,
    ).toBe('fine');
  });

  it('needs a past', () => {
    expect(judge(sharp, [1, 1, 1, 90]).verdict).toBe('insufficient');
  });
});

it.each([
  { kind: 'above', threshold: 0 },
  { kind: 'below', threshold: 1e9 },
  { kind: 'off-target' },
  { kind: 'forecast-misses' },
  { kind: 'sharp-change' },
] satisfies Condition[])('$kind takes too little for neither good nor bad', (condition) => {
  const figure = { target: 20, chance: 0.1 };
  for (const isOpen of [true, false]) {
    expect(judge(condition, [], { ...figure, isOpen }).verdict).toBe('insufficient');
    expect(judge(condition, [3, undefined], { ...figure, isOpen }).verdict).toBe('insufficient');
  }
});
