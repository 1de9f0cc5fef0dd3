// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { distinctNames } from './distinct-names.ts';

it('leaves a name alone that only one has', () => {
  const found = [
    { path: '/srv/web/app', name: 'app' },
    { path: '/srv/web/site', name: 'site' },
  ];

  expect(distinctNames(found)).toEqual(found);
});

it('puts the folder before names that several have', () => {
  const found = [
    { path: '/srv/web/app', name: 'app' },
    { path: '/srv/shop/app', name: 'app' },
  ];

  expect(distinctNames(found).map(({ name }) => name)).toEqual(['web/app', 'shop/app']);
});
