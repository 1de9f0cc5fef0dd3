// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, instantOfUnixSeconds, secondsOf } from '#model';
import { gatherUndated, MOST_UNDATED } from './sound-dates.ts';

const NOW = instantOfUnixSeconds(1_780_000_000);
const DAY = 86_400;

function undatedAmong(seconds: readonly number[], at: Instant | undefined = NOW) {
  const gathered = gatherUndated(at);
  for (const [place, second] of seconds.entries())
    gathered.add({ id: String(place), authoredAt: instantOfUnixSeconds(second) });
  return gathered.result();
}

it.each([
  ['second 0', 0],
  ['a machine that has been on for a month', 31 * DAY - 1],
  ['2099', 4_070_908_800],
])('does not believe %s', (_, second) => {
  expect(undatedAmong([second])).toMatchObject({ commits: 1 });
});

it.each([
  ['the first commit of the history of Unix', 15_552_000],
  ['an import of the nineties', 757_382_400],
  ['a clock that is a few hours ahead', secondsOf(NOW) + DAY / 2],
])('believes %s', (_, second) => {
  expect(undatedAmong([second])).toEqual({ commits: 0, first: [] });
});

it('calls no day late that may have come, where nobody says what day it is', () => {
  const gathered = gatherUndated();
  gathered.add({ id: 'a', authoredAt: instantOfUnixSeconds(4_070_908_800) });

  expect(gathered.result().commits).toBe(0);
});

it('counts all and names the earliest, in whichever order they come', () => {
  const many = fc.array(fc.integer({ min: 0, max: 30 * DAY }), { maxLength: 5 * MOST_UNDATED });
  fc.assert(
    fc.property(many, (seconds) => {
      const { commits, first } = undatedAmong(seconds);

      const earliest = seconds.toSorted((one, other) => one - other).slice(0, MOST_UNDATED);
      expect(commits).toBe(seconds.length);
      expect(first.map(({ authoredAt }) => secondsOf(authoredAt))).toEqual(earliest);
    }),
  );
});
