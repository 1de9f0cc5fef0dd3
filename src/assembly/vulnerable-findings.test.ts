// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { readPolicy } from '#pillars/compliance';
import type { ReportComponent, RepositoryReport } from '#surfaces/cli';
import { vulnerableFindings } from './vulnerable-findings.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-osv-'));
const CRITICAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const LOW = 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';

function record(id: string, vector: string | undefined, events: object[], published: string) {
  const document = {
    id,
    published,
    modified: published,
    severity: vector && [{ type: 'CVSS_V3', score: vector }],
    affected: [
      { package: { ecosystem: 'npm', name: 'lamp' }, ranges: [{ type: 'SEMVER', events }] },
    ],
  };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(document));
}

const OPEN = [{ introduced: '0' }];
const FIXED = [...OPEN, { fixed: '2.0.0' }];
beforeAll(() => {
  record('CVE-2026-1', CRITICAL, FIXED, '2026-01-01T00:00:00Z');
  record('CVE-2026-2', LOW, FIXED, '2026-01-01T00:00:00Z');
  record('CVE-2026-3', undefined, OPEN, '2026-01-01T00:00:00Z');
  record('CVE-2026-4', CRITICAL, FIXED, '2026-03-28T00:00:00Z');
});
afterAll(() => rmSync(folder, { recursive: true }));

const lamp: ReportComponent = {
  purl: 'pkg:npm/lamp@1.0.0',
  ecosystem: 'npm',
  name: 'lamp',
  version: '1.0.0',
  scope: 'runtime',
  origin: 'own',
  verdict: 'allowed',
  evidence: { path: 'package-lock.json', line: 3 },
  via: ['lamp'],
};

const policyWith = (...rules: string[]) =>
  readPolicy(
    `name: Ours
contexts:
  - { id: tooling, title: Tools, scopes: [dev] }
  - { id: shipped, title: The rest }
rules:
  - { id: fine, kind: license, title: Fine, severity: info, verdict: allowed, classes: [permissive], howToFix: Nothing. }
${rules.map((rule) => `  - { kind: vulnerability, verdict: needs-review, howToFix: Replace it., title: Weak, ${rule} }\n`).join('')}`,
    'ours',
  );

async function found(policy: ReturnType<typeof policyWith>, component: ReportComponent = lamp) {
  const report = { repository: { name: 'shop' }, components: [component] };
  const { findings } = await vulnerableFindings(
    report as unknown as RepositoryReport,
    { paths: [folder], vex: [], signal: AbortSignal.timeout(60_000), onStep: () => undefined },
    { policy, at: instantOfUnixSeconds(Date.parse('2026-04-01T00:00:00Z') / 1000) },
  );
  return findings.map(({ rule, severity, title }) => `${title.slice(0, 10)} ${rule} ${severity}`);
}

it('minds every weakness by its rating where the policy has no rule about them', async () => {
  expect(await found(policyWith())).toEqual([
    'CVE-2026-1 vulnerability critical',
    'CVE-2026-4 vulnerability critical',
    'CVE-2026-3 vulnerability medium',
    'CVE-2026-2 vulnerability low',
  ]);
});

it('minds what the policy minds, the first rule that fits, with its severity', async () => {
  const policy = policyWith(
    'id: no-fix, fixable: false, severity: low',
    'id: old, minScore: 7, minAgeDays: 30, severity: high',
  );

  expect(await found(policy)).toEqual(['CVE-2026-1 old high', 'CVE-2026-3 no-fix low']);
});

it('minds nothing in a context of which the rule does not speak', async () => {
  const policy = policyWith('id: shipped-only, contexts: [shipped], severity: high');

  expect(await found(policy, { ...lamp, scope: 'dev' })).toEqual([]);
  expect(await found(policy)).toHaveLength(4);
});

it('holds a policy to its examples', () => {
  const rule = (expected: string) =>
    `id: bad, minScore: 7, severity: high, examples: [{ license: MIT, context: shipped, vulnerability: { score: 6.9 }, expect: ${expected} }]`;

  expect(policyWith(rule('allowed')).rules).toHaveLength(2);
  expect(() => policyWith(rule('needs-review'))).toThrow(
    /rule bad: MIT in shipped should be needs-review, is allowed/,
  );
});
