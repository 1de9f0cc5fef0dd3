// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Match } from './index.ts';
import { vulnerabilitiesOf } from './index.ts';

function match(id: string, aliases: readonly string[], more: Partial<Match> = {}): Match {
  return { id, aliases, summary: '', affectedRange: 'vers:npm/*', references: [], ...more };
}

const scored = (score: number) => ({ type: 'CVSS_V3', vector: '', score });

it('takes advisories that share a name for one weakness, named by its CVE', () => {
  const found = vulnerabilitiesOf(
    [
      match('GHSA-1', ['CVE-1'], { severity: scored(5), fixedIn: '1.9.0' }),
      match('PYSEC-1', ['GHSA-1'], { severity: scored(7), fixedIn: '1.10.0', summary: 'Bad.' }),
      match('OTHER-1', ['GHSA-2']),
    ],
    'npm',
  );

  expect(found).toMatchObject([
    {
      name: 'CVE-1',
      aliases: ['GHSA-1', 'PYSEC-1'],
      advisories: ['GHSA-1', 'PYSEC-1'],
      summary: 'Bad.',
      severity: { score: 7 },
      fixedIn: '1.10.0',
    },
    { name: 'GHSA-2', aliases: ['OTHER-1'], advisories: ['OTHER-1'], fixedIn: undefined },
  ]);
});

it('joins two groups when a third advisory knows the names of both', () => {
  const found = vulnerabilitiesOf(
    [match('A', ['X']), match('B', ['Y']), match('C', ['X', 'Y'])],
    'npm',
  );

  expect(found.map(({ advisories }) => advisories)).toEqual([['A', 'B', 'C']]);
});

it('promises no fix that one of the advisories does not know', () => {
  const found = vulnerabilitiesOf(
    [match('A', ['X'], { fixedIn: '2.0.0' }), match('B', ['X'])],
    'npm',
  );

  expect(found[0]?.fixedIn).toBeUndefined();
});

it('leaves out what was withdrawn', () => {
  expect(vulnerabilitiesOf([match('A', [], { withdrawn: '2024-01-01' })], 'npm')).toEqual([]);
});
