// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { forgeAddress, subjectAddress } from './subject-address.ts';

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

test('a row about an issue leads to the forge, and never to anything but a web page', () => {
  expect(forgeAddress('item:https://github.com/ada/lamp/issues/1')).toBe(
    'https://github.com/ada/lamp/issues/1',
  );
  expect(forgeAddress('item:javascript:alert(1)')).toBeUndefined();
  expect(forgeAddress('component:12')).toBeUndefined();
});
