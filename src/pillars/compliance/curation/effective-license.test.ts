// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { choicesOf } from './check-decision.ts';
import type { Decision } from './decision.ts';
import { effectiveLicense, type LicenseFacts } from './effective-license.ts';

const facts = (more: Partial<LicenseFacts> = {}): LicenseFacts => ({
  purl: 'pkg:npm/oil@1.0.0',
  version: '1.0.0',
  license: 'MIT',
  declared: 'MIT',
  detected: 'GPL-2.0-only',
  imprint: 'a',
  ...more,
});

const decision = (more: Partial<Decision> = {}): Decision => ({
  id: 1,
  kind: 'curate',
  scope: { kind: 'organisation' },
  package: 'pkg:npm/oil',
  license: 'GPL-2.0-only',
  reason: 'read',
  basis: { declared: 'MIT', detected: 'GPL-2.0-only', imprint: 'a' },
  decidedBy: 'account:1',
  decidedAt: '2026-01-01T00:00:00Z' as Decision['decidedAt'],
  revision: 1,
  ...more,
});

it.each([
  ['a later version with the same inputs', { version: '2.0.0' }, 'GPL-2.0-only'],
  [
    'a version whose texts were not seen',
    { detected: undefined, imprint: undefined },
    'GPL-2.0-only',
  ],
  ['another spelling of the same licence', { detected: 'GPL-2.0' }, 'GPL-2.0-only'],
  ['another declared licence', { declared: 'ISC', license: 'ISC' }, 'ISC'],
  ['another licence in the texts', { detected: 'MIT' }, 'MIT'],
  ['other words in the texts', { imprint: 'b' }, 'MIT'],
])('a curation and %s', (_, now, license) => {
  expect(effectiveLicense(facts(now), [decision()], {}).license).toBe(license);
});

it('reopens what was decided on something else', () => {
  const { reopened } = effectiveLicense(facts({ declared: 'ISC' }), [decision()], {});

  expect(reopened.map(({ id }) => id)).toEqual([1]);
});

it('holds in the range of versions it is for', () => {
  const ranged = decision({ versions: 'vers:npm/<2.0.0' });

  expect(effectiveLicense(facts(), [ranged], {}).license).toBe('GPL-2.0-only');
  expect(effectiveLicense(facts({ version: '2.0.0' }), [ranged], {}).license).toBe('MIT');
});

it('takes the nearest conclusion, then the newest, and builds it on the curation', () => {
  const basis = { declared: 'MIT', detected: 'GPL-2.0-only', imprint: 'a', before: 'MIT OR ISC' };
  const conclude = (id: number, license: string, scope: Decision['scope']) =>
    decision({ id, kind: 'conclude', license, scope, basis });
  const all = [
    decision({ license: 'MIT OR ISC' }),
    conclude(2, 'MIT', { kind: 'organisation' }),
    conclude(3, 'ISC', { kind: 'repository', id: 7 }),
    conclude(4, 'ISC', { kind: 'product', id: 9 }),
  ];
  const at = (place: Parameters<typeof effectiveLicense>[2]) =>
    effectiveLicense(facts(), all, place).concluded?.id;

  expect([at({}), at({ repositoryId: 7 }), at({ repositoryId: 8, productIds: [9] })]).toEqual([
    2, 3, 4,
  ]);
  expect(effectiveLicense(facts(), all.slice(1), {}).concluded).toBeUndefined();
});

it.each([
  ['MIT OR GPL-2.0-only', ['GPL-2.0-only', 'MIT']],
  ['(MIT OR ISC) AND Zlib', ['ISC AND Zlib', 'MIT AND Zlib']],
  ['MIT', ['MIT']],
  [undefined, []],
])('%s offers %j', (license, choices) => {
  expect(choicesOf(license).toSorted()).toEqual(choices);
});
