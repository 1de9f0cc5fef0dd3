// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readPolicy } from '../read-policy.ts';
import { starterPolicyText } from '../starter-policy.ts';
import { licenseDifference } from './license-difference.ts';

const rules = readPolicy(starterPolicyText(), 'starter').rules.filter(
  ({ kind }) => kind === licenseDifference.id,
);
const judge = (declared: string, detected: string, isCurated = false) =>
  licenseDifference.judge(
    {
      purl: 'pkg:npm/oil@1.0.0',
      ecosystem: 'npm',
      name: 'oil',
      declared: { license: declared, source: 'package-lock.json:3' },
      detected: { license: detected, source: 'node_modules/oil/LICENSE' },
      isCurated,
    },
    rules,
  );

it.each([
  ['MIT', 'MIT'],
  ['MIT OR Apache-2.0', 'Apache-2.0 AND MIT'],
  ['CC0-1.0 OR MIT', 'MIT'],
  ['GPL-2.0-or-later', 'GPL-2.0-only'],
  ['Python-2.0', 'Python-2.0.1'],
  ['LGPL-3.0-or-later', 'GPL-3.0-only AND LGPL-3.0-only'],
])('%s and texts of %s agree', (declared, detected) => {
  expect(judge(declared, detected)).toEqual([]);
});

it.each([
  ['MIT', 'GPL-2.0-only'],
  ['MIT', 'MIT AND BSD-3-Clause'],
  ['MIT AND Zlib', 'MIT'],
  ['MIT', 'LicenseRef-modified-MIT'],
  ['GPL-2.0-only', 'GPL-3.0-only'],
])('%s and texts of %s differ', (declared, detected) => {
  expect(judge(declared, detected)).toHaveLength(1);
});

it('names both sides and where they stand, and is silent once somebody has decided', () => {
  const [hit] = judge('MIT', 'GPL-2.0-only');

  expect(hit?.reason).toContain('declares MIT (package-lock.json:3)');
  expect(hit?.reason).toContain('say GPL-2.0-only (node_modules/oil/LICENSE)');
  expect(judge('MIT', 'GPL-2.0-only', true)).toEqual([]);
});
