// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { ObservedComponent } from '#facts/components';
import { filedCurations, readPolicy, starterPolicyText } from '#pillars/compliance';
import { judgeObservation } from './judge-observation.ts';

const policy = readPolicy(starterPolicyText(), 'starter-policy.yaml');
const oil: ObservedComponent = {
  purl: 'pkg:npm/oil@1.0.0',
  ecosystem: 'npm',
  name: 'oil',
  version: '1.0.0',
  scope: 'runtime',
  origin: 'own',
  direct: true,
  evidence: { path: 'package-lock.json', line: 3 },
  via: ['oil'],
  licenses: { declared: 'GPL-3.0-only', normalised: 'GPL-3.0-only', effective: 'GPL-3.0-only' },
};

function judgedBy(decision: string, repository = 'shop') {
  const yaml = `format: lanthorn-curations/1\ndecisions:\n  - { package: pkg:npm/oil, reason: Read it., ${decision} }\n`;
  const curations = filedCurations([{ yaml, source: 'x' }]);
  return judgeObservation(
    policy,
    { components: [oil] },
    { licenseBy: curations.at(repository, []) },
  );
}

it('judges by decisions of files as the server would', () => {
  const { components, findings } = judgedBy('kind: curate, license: MIT');

  expect(components).toMatchObject([{ license: 'MIT', verdict: 'allowed' }]);
  expect(findings).toEqual([]);
});

it('judges another repository by the facts', () => {
  const decision = 'kind: conclude, license: MIT, repository: till';

  expect(judgedBy(decision, 'till').findings).toEqual([]);
  expect(judgedBy(decision).findings).toMatchObject([
    { rule: 'strong-copyleft-shipped', license: 'GPL-3.0-only' },
  ]);
});

it('does not go by a decision that was made on something else, and says so', () => {
  const { findings, problems } = judgedBy('kind: curate, license: MIT, on: { declared: ISC }');

  expect(findings).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([
    'Judging pkg:npm/oil@1.0.0: the decision for MIT was made when things were different: declared was ISC, is GPL-3.0-only',
  ]);
});
