// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { isPersonalDomain } from './personal-domain.ts';

it.each([
  ['lovelace.org', 'Ada Lovelace'],
  ['ada-lovelace.dev', 'Ada Lovelace'],
  ['alovelace.me', 'Ada King Lovelace'],
  ['adal.net', 'Ada Lovelace'],
  ['lovelaceada.co.uk', 'Ada Lovelace'],
  ['vandermeer.nl', 'Ada van der Meer'],
  ['lampdame.io', 'lampdame'],
  ['muller.example', 'Ada Müller'],
  ['mueller.example', 'Ada Müller'],
  ['ada-soerensen.example', 'Ada Sørensen'],
])('%s is %s’s own', (domain, name) => {
  expect(isPersonalDomain(domain, name)).toBe(true);
});

it.each([
  ['acme.com', 'Ada Lovelace'],
  ['acme.com', 'ada-acme'],
  ['acme.com', 'Ada Lovelace @ Acme'],
  ['acme.com', 'Ada Lovelace [Acme LLC]'],
  ['acme.com', 'Acme Core Team'],
  ['acme.com', 'Ada at Acme'],
  ['ray.io', 'Ada Ray'],
  ['lovelace.org', ''],
])('%s may employ %s', (domain, name) => {
  expect(isPersonalDomain(domain, name)).toBe(false);
});
