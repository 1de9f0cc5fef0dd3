// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeComponent } from './judge-component.ts';
import { readPolicy } from './read-policy.ts';
import { ruleKinds } from './rules/index.ts';
import { findingsFor, standingOf } from './standing.ts';
import { starterPolicyText } from './starter-policy.ts';

const policy = readPolicy(starterPolicyText(), 'starter-policy.yaml');
const component = (license?: string, more: { purl?: string; version?: string } = {}) => ({
  purl: 'pkg:npm/left@1.0.0',
  ecosystem: (more.purl ?? 'pkg:npm/').slice(4).split('/')[0] ?? '',
  name: 'left',
  version: '1.0.0',
  license,
  ...more,
});

it.each([
  ['MIT', 'allowed'],
  ['GPL-3.0-only', 'forbidden'],
  ['MIT OR GPL-3.0-only', 'allowed'],
  ['MIT AND GPL-3.0-only', 'forbidden'],
  ['(MIT OR GPL-2.0-only) AND Apache-2.0', 'allowed'],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'needs-review'],
  ['AGPL-3.0-or-later OR GPL-2.0-only', 'forbidden'],
  ['LicenseRef-house', 'unknown'],
  [undefined, 'unknown'],
] as const)('shipped under %s is %s', (license, verdict) => {
  expect(judgeComponent(policy, component(license), 'shipped').verdict).toBe(verdict);
});

it('says which operand decided and what is to be followed', () => {
  const { reason, rule } = judgeComponent(policy, component('MIT AND GPL-3.0-only'), 'shipped');

  expect(rule).toBe('strong-copyleft-shipped');
  expect(reason).toContain('GPL-3.0-only decides');
  expect(reason).toContain('MIT');
});

it('judges the same licence by where it is used', () => {
  const verdictIn = (context: string) =>
    judgeComponent(policy, component('GPL-3.0-only'), context).verdict;

  expect(verdictIn('tooling')).toBe('allowed');
  expect(verdictIn('samples')).toBe('allowed');
  expect(verdictIn('shipped')).toBe('forbidden');
});

const anywhere = { repository: {} };

it('finds what is wrong with the uses at hand only, though others make the standing worse', () => {
  const shipped = { scope: 'runtime', origin: 'own' } as const;
  const tool = { scope: 'dev', origin: 'own' } as const;
  const judged = component('GPL-3.0-only');
  const standing = standingOf(policy, judged, [shipped, tool]);
  const found = (use: typeof shipped | typeof tool) =>
    findingsFor(policy, { component: judged, standing, ...anywhere, uses: [use] });

  expect(standing.verdict).toBe('forbidden');
  expect(found(tool)).toEqual([]);
  expect(found(shipped).map((hit) => hit.rule.id)).toEqual(['strong-copyleft-shipped']);
});

it('an action named by a tag is a finding and no violation', () => {
  const action = component('MIT', { purl: 'pkg:github/actions/checkout@v4', version: 'v4' });
  const uses = [{ scope: 'build', origin: 'own' }] as const;
  const standing = standingOf(policy, action, uses);

  expect(standing.verdict).toBe('allowed');
  const judged = { component: action, standing, ...anywhere, uses };
  expect(findingsFor(policy, judged).map((hit) => hit.rule.id)).toEqual(['moving-reference']);
});

it('an action named by its commit is no finding', () => {
  const action = component('MIT', {
    purl: 'pkg:github/actions/checkout@x',
    version: 'a'.repeat(40),
  });
  const uses = [{ scope: 'build', origin: 'own' }] as const;

  const standing = standingOf(policy, action, uses);

  expect(findingsFor(policy, { component: action, standing, ...anywhere, uses })).toEqual([]);
});

describe('two licences that must not meet in one product', () => {
  const uses = [{ scope: 'runtime', origin: 'own' }] as const;

  function foundIn(outbound: string | undefined, inbound: string): readonly string[] {
    const judged = component(inbound);
    const standing = standingOf(policy, judged, uses);
    const repository = { license: outbound };
    return findingsFor(policy, { component: judged, standing, repository, uses }).map(
      (hit) => hit.rule.id,
    );
  }

  it.each([
    ['GPL-2.0-only', 'Apache-2.0', ['license-conflict']],
    ['GPL-2.0-or-later', 'Apache-2.0', []],
    ['GPL-3.0-only', 'Apache-2.0', []],
    ['Apache-2.0', 'MIT', []],
    [undefined, 'Apache-2.0', []],
    ['GPL-2.0-only', 'MIT OR Apache-2.0', []],
  ])('%s with %s inside: %j', (outbound, inbound, rules) => {
    expect(foundIn(outbound, inbound)).toEqual(rules);
  });

  it('are not held against the repository where the licence is forbidden anyway', () => {
    expect(foundIn('MIT', 'GPL-3.0-only')).toEqual(['strong-copyleft-shipped']);
  });
});

it('every kind of rule has an id of its own, asks a question, and is silent without rules', () => {
  expect(new Set(ruleKinds.map((kind) => kind.id)).size).toBe(ruleKinds.length);
  for (const kind of ruleKinds) {
    expect(kind.question).toMatch(/\?$/);
    expect(kind.judge(component('GPL-3.0-only'), [])).toEqual([]);
  }
});

it('never throws, whatever is said to be a licence', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (license, version) => {
      const { verdict } = judgeComponent(policy, component(license, { version }), 'shipped');
      expect(['allowed', 'needs-review', 'unknown', 'forbidden']).toContain(verdict);
    }),
  );
});
