// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { isClaim } from './is-claim.ts';
import { closesIn } from './said-in-texts.ts';

describe('isClaim', () => {
  it.each([
    "I'm working on this",
    'I am working on it.',
    'I’m on it!',
    'Can I take this?',
    'Hi! I would like to work on this issue',
    'please assign me',
    'I will take this one',
    "I'll open a PR tomorrow",
    '/assign',
    '.take',
  ])('hears a claim in %j', (comment) => {
    expect(isClaim(comment)).toBe(true);
  });

  it.each([
    'Is anyone working on this?',
    "I'm not working on this any more",
    '> I am working on this\nAny news?',
    'This works for me',
    'It would be good to fix this',
    '',
  ])('hears none in %j', (comment) => {
    expect(isClaim(comment)).toBe(false);
  });
});

describe('closesIn', () => {
  it.each([
    ['Fixes #12', [12]],
    ['This closes: #7 and resolves #8. Fixed #7', [7, 8]],
    ['Addresses #3', [3]],
    ['Implements #4', [4]],
    ['See #12', []],
    ['prefixes #12', []],
    ['fixes other/place#12', []],
  ])('reads %j', (text, numbers) => {
    expect(closesIn(text)).toEqual(numbers);
  });
});
