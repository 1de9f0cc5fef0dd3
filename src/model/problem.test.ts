// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { briefProblems } from './problem.ts';

it('a message that quotes a whole file is cut, and says so', () => {
  const [brief] = briefProblems([{ code: 'a/b', message: 'x'.repeat(1_000_000), line: 7 }]);

  expect(brief).toEqual({ code: 'a/b', message: `${'x'.repeat(2000)}...`, line: 7 });
});

it('a cut leaves no half of a character behind', () => {
  const [brief] = briefProblems([{ code: 'a/b', message: `x${'\u{1F600}'.repeat(2000)}` }]);

  expect(brief?.message).toBe(`x${'\u{1F600}'.repeat(999)}...`);
});

it('a message of common length stays as it is', () => {
  const problems = [{ code: 'a/b', message: 'Reading Cargo.lock line 40: expected a version' }];

  expect(briefProblems(problems)).toBe(problems);
});
