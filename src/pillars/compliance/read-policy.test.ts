// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readPolicy } from './read-policy.ts';
import { starterPolicyText } from './starter-policy.ts';

const policyWith = (rule: string) => `
name: Small
contexts: [{ id: shipped, title: Shipped }]
rules:
  - { id: permissive, kind: license, title: Fine, severity: info, verdict: allowed, classes: [permissive], howToFix: Nothing. }
${rule}`;

it('the starter policy reads, and all of its examples hold', () => {
  const { rules } = readPolicy(starterPolicyText(), 'starter-policy.yaml');

  expect(rules.flatMap((rule) => rule.examples).length).toBeGreaterThan(10);
});

it.each([
  ['no YAML', 'rules: [', /unexpected|expected|end of/i],
  ['not a mapping', '- a', /expected object/i],
  ['an unknown field', policyWith('colour: green'), /colour/],
  [
    'a kind that there is not',
    policyWith(
      '  - { id: a, kind: smell, title: A, severity: low, verdict: allowed, howToFix: B }',
    ),
    /no kind "smell"/,
  ],
  [
    'a context that there is not',
    policyWith(
      '  - { id: a, kind: license, contexts: [moon], title: A, severity: low, verdict: allowed, howToFix: B }',
    ),
    /no context "moon"/,
  ],
  [
    'a rule twice',
    policyWith(
      '  - { id: permissive, kind: license, title: A, severity: low, verdict: allowed, howToFix: B }',
    ),
    /twice/,
  ],
  [
    'an example that does not hold',
    policyWith(
      '  - { id: a, kind: license, title: A, severity: low, verdict: forbidden, licenses: [MIT-0], howToFix: B, examples: [{ license: MIT, context: shipped, expect: forbidden }] }',
    ),
    /MIT in shipped should be forbidden, is allowed/,
  ],
])('refuses %s and says what is wrong', (_, text, message) => {
  expect(() => readPolicy(text, 'policy.yaml')).toThrow(message);
  expect(() => readPolicy(text, 'policy.yaml')).toThrow(/policy\.yaml/);
});
