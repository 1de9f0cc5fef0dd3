// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { subjectAddress } from './subject-address.ts';

test('a row about a component leads to its page', () => {
  expect(subjectAddress('component:12')).toBe('/compliance/inventory/12');
});

test('a row about a person leads to the page of the person', () => {
  expect(subjectAddress('person:12')).toBe('/measurement/people/12');
});

test('a row about who is not in the list of people leads nowhere', () => {
  expect(subjectAddress('person:ada@example.org')).toBeUndefined();
  expect(subjectAddress(undefined)).toBeUndefined();
});
