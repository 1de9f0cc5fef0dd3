// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { USUAL_USE } from './index.ts';
import { sumUp } from './sum-up.ts';

const wick = { name: 'wick', license: 'MIT' };
const tallow = { name: 'tallow', license: 'MIT AND Apache-2.0' };
const snuffer = { name: 'snuffer', license: 'GPL-2.0-only OR MIT' };
const dark = { name: 'dark', license: undefined };
const odd = { name: 'odd', license: 'LicenseRef-Odd' };

it('asks for each thing once and names those it is for', () => {
  const { obligations } = sumUp([wick, tallow, snuffer], USUAL_USE);
  const text = obligations.find(({ kind }) => kind === 'license-text');

  expect(text?.things).toEqual([wick, tallow, snuffer]);
  expect(text?.licenses).toEqual(['MIT', 'Apache-2.0']);
  expect(obligations.map(({ kind }) => kind)).not.toContain('source-whole');
});

it('keeps apart what has no licence and what nobody has read', () => {
  const { withoutLicense, licenses } = sumUp([wick, dark, odd], USUAL_USE);

  expect(withoutLicense).toEqual([dark]);
  expect(licenses.filter(({ isUnknown }) => isUnknown).map(({ license }) => license)).toEqual([
    'LicenseRef-Odd',
  ]);
});
