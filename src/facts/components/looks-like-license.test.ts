// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { isNotice, looksLikeLicense } from './looks-like-license.ts';

it.each([
  'LICENSE',
  'licence.md',
  'LICENSE-MIT',
  'LICENSE_APACHE.txt',
  'MIT-LICENSE.txt',
  'UNLICENSE',
  'COPYING.LESSER',
  'NOTICE',
  'docs/COPYRIGHT',
  'LICENSES/CC0-1.0.txt',
])('takes %s for a licence file', (path) => {
  expect(looksLikeLicense(path)).toBe(true);
});

it.each([
  'license.go',
  'license-checker.json',
  'licensing.md',
  'noticeboard.txt',
  'README.md',
  'LICENSES/a/b.txt',
])('does not take %s for one', (path) => {
  expect(looksLikeLicense(path)).toBe(false);
});

it('tells a notice from a licence', () => {
  expect(['a/NOTICE.txt', 'COPYRIGHT', 'LICENSE'].map(isNotice)).toEqual([true, true, false]);
});

it.each([
  'LICENSE-THIRD-PARTY',
  'third_party_licenses.txt',
  '3rd-party-LICENSES',
  'LICENSES_bundled.txt',
])('takes %s for what others are under', (path) => {
  expect(isNotice(path)).toBe(true);
});
