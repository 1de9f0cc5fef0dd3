// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { z } from 'zod';
import { instantOfUnixSeconds } from '#model';
import type { ReportFinding, RepositoryReport } from './report.ts';
import { sarifOf } from './sarif.ts';

const finding: ReportFinding = {
  rule: 'no-strong-copyleft',
  title: 'Strong copyleft',
  severity: 'high',
  purl: 'pkg:npm/wick@1.0.0',
  name: 'wick',
  version: '1.0.0',
  license: 'GPL-3.0-only',
  evidence: { path: 'shop floor/package-lock.json', line: 12 },
  via: ['pkg:npm/lamp@2.0.0', 'pkg:npm/wick@1.0.0'],
  message: 'GPL-3.0-only is strong copyleft.',
  howToFix: 'Use something else.',
};

function report(findings: readonly ReportFinding[]): RepositoryReport {
  return {
    repository: { name: 'shop', path: '/code/shop', kind: 'working-copy' },
    state: 'scanned',
    commit: 'c0ffee',
    components: [],
    edges: [],
    findings,
    problems: [{ code: 'inventory/bad-json', message: 'Reading a', path: 'a', line: 3 }],
    window: { from: instantOfUnixSeconds(0), to: instantOfUnixSeconds(9) },
    figures: [],
    durationMs: 1,
  };
}

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const bag = z.record(z.string(), z.unknown());
const physicalLocation = z.strictObject({
  artifactLocation: z.strictObject({
    // A relative reference may hold no space and no colon in its first part.
    uri: z.string().regex(/^[^\s:#?]+$/),
    uriBaseId: z.literal('%SRCROOT%'),
  }),
  region: z.strictObject({ startLine: z.number().int().min(1) }).optional(),
});
const logicalLocation = z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() });
const location = z.strictObject({
  physicalLocation,
  logicalLocations: z.array(logicalLocation).optional(),
});
const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string(),
  properties: bag,
});
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  help: text,
  defaultConfiguration: z.strictObject({ level }),
  properties: bag,
});
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.number().int().min(0),
  kind: z.literal('fail'),
  level,
  message: text,
  locations: z.array(location).length(1),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(suppression),
  properties: bag,
});
const notification = z.strictObject({
  descriptor: z.strictObject({ id: z.string().min(1) }),
  level,
  message: text,
  locations: z.array(location).optional(),
});
/** What SARIF 2.1.0 asks for, of the parts that we write; the standard allows none that it does not name. */
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(rule) }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(notification),
        }),
      ),
      properties: bag,
      results: z.array(result),
    }),
  ),
});

function sarif(judged: Parameters<typeof sarifOf>[0]) {
  // As it is read back from the file: what is undefined is gone.
  const { runs } = log.parse(JSON.parse(JSON.stringify(sarifOf(judged, '1.2.3'))));
  const [run] = runs;
  if (run === undefined) throw new Error('there is no run');
  return run;
}

it('gives each finding with rule, level, file, line and help', () => {
  const { tool, results, invocations } = sarif({ report: report([finding]), waived: [] });

  expect(tool.driver.rules).toMatchObject([
    { id: 'no-strong-copyleft', help: { text: 'Use something else.' } },
  ]);
  expect(results).toMatchObject([
    {
      ruleId: 'no-strong-copyleft',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'shop%20floor/package-lock.json' },
            region: { startLine: 12 },
          },
        },
      ],
      suppressions: [],
    },
  ]);
  expect(results[0]?.message.text).toContain('pkg:npm/lamp@2.0.0 > pkg:npm/wick@1.0.0');
  expect(invocations[0]?.toolExecutionNotifications).toMatchObject([
    { descriptor: { id: 'inventory/bad-json' } },
  ]);
});

it('keeps a waived finding as suppressed, with its reason', () => {
  const waived = [{ ...finding, until: '2027-01-31', because: 'Replaced soon' }];

  const { results } = sarif({ report: report([]), waived });

  expect(results[0]?.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'Replaced soon (waived until 2027-01-31)',
      properties: { until: '2027-01-31' },
    },
  ]);
});

it('has a rule for each weakness, once, with the number that code scanning sorts by', () => {
  const weak = (purl: string): ReportFinding => ({
    ...finding,
    rule: 'known-vulnerability',
    severity: 'critical',
    purl,
    vulnerability: {
      name: 'CVE-2026-1000',
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      advisories: [],
      summary: 'Burns',
      affectedRange: 'vers:npm/*',
    },
  });

  const { tool, results } = sarif({
    report: report([weak('pkg:npm/a@1.0.0'), weak('pkg:npm/b@1.0.0')]),
    waived: [],
  });

  expect(tool.driver.rules).toMatchObject([
    {
      id: 'CVE-2026-1000',
      fullDescription: { text: 'Burns' },
      properties: { policyRule: 'known-vulnerability', 'security-severity': '9.5' },
    },
  ]);
  expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0]);
});

it('has the same fingerprint when only the line moves, and another for another version or file', () => {
  const prints = [
    finding,
    { ...finding, evidence: { ...finding.evidence, line: 99 } },
    { ...finding, purl: 'pkg:npm/wick@1.0.1' },
    { ...finding, evidence: { path: 'package-lock.json', line: 12 } },
  ].map((one) => sarif({ report: report([one]), waived: [] }).results[0]?.partialFingerprints);

  expect(prints[1]).toEqual(prints[0]);
  expect(new Set(prints.map((one) => JSON.stringify(one))).size).toBe(3);
});
