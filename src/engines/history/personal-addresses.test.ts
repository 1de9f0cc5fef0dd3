// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { personalAddresses } from './employer.ts';

const PIETER = { name: 'Pieter Wuille', email: 'Pieter@wuille.net' };

it('takes the address of somebody whose name the domain has, in whichever case', () => {
  const found = personalAddresses([{ name: 'merge-script', email: 'pieter@wuille.net' }, PIETER]);

  expect([...found]).toEqual(['pieter@wuille.net']);
});

it.each([
  ['another address at that domain', { name: 'Mark Stone', email: 'mark@wuille.net' }],
  ['a company’s', { name: 'Ada Lovelace', email: 'ada@acme.example' }],
  [
    'one whose name is a single word, as of a company',
    { name: 'monkeybreadsoftware', email: 'support@monkeybreadsoftware.de' },
  ],
  ['a team’s', { name: 'Wuille Team', email: 'team@wuille.net' }],
  ['one of a public mail service', { name: 'Gmail Gmail', email: 'someone@gmail.com' }],
  ['what is no address', { name: 'Pieter Wuille', email: 'wuille.net' }],
])('does not take %s', (_, identity) => {
  expect([...personalAddresses([PIETER, identity])]).toEqual(['pieter@wuille.net']);
});
