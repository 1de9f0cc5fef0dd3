// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { countOf, quantityText } from './quantity.ts';

describe('a quantity in words', () => {
  test('a share between 0 and 1 is said in per cent', () => {
    expect(quantityText(0.8312, 'share')).toBe('83.1%');
  });

  test('per cent of something keeps what it is of', () => {
    expect(quantityText(75, 'per cent of the commits')).toBe('75% of the commits');
  });

  test('a yes-or-no figure is said as a word', () => {
    expect(quantityText(1, 'yes or no')).toBe('yes');
    expect(quantityText(0, 'yes or no')).toBe('no');
  });

  test('other units follow the number', () => {
    expect(quantityText(1234.5, 'days')).toBe('1,234.5 days');
  });

  test('one of a unit is singular', () => {
    expect(quantityText(1, 'people')).toBe('1 person');
    expect(quantityText(1, 'repositories')).toBe('1 repository');
    expect(quantityText(1, 'commits')).toBe('1 commit');
  });

  test('one is singular, everything else is plural', () => {
    expect(countOf(1, 'repository', 'repositories')).toBe('1 repository');
    expect(countOf(0, 'repository', 'repositories')).toBe('0 repositories');
  });
});
