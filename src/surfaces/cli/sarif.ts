// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Problem } from '#model';
import type { Severity } from '#pillars/compliance';
import type { WaivedFinding } from './check-waivers.ts';
import type { ReportFinding, RepositoryReport } from './report.ts';

interface Judged {
  readonly report: RepositoryReport;
  readonly waived: readonly WaivedFinding[];
}

/**
 * What a check found as a log of SARIF 2.1.0 (OASIS, 2020, with errata 01), for code scanning and editors.
 *
 * Every finding is a result at its file and line, whatever fails the check; those that are waived are suppressed.
 * A weakness is a rule of its own name. The fingerprint knows rule, package, version and file, not the line.
 */
export function sarifOf({ report, waived }: Judged, version: string) {
  const found: readonly Found[] = [
    ...report.findings.map((finding): Found => ({ finding, suppressions: [] })),
    ...waived.map((finding): Found => ({ finding, suppressions: [suppressionOf(finding)] })),
  ];
  const rules = new Map<string, ReportFinding>();
  for (const { finding } of found) {
    const id = ruleIdOf(finding);
    if (!rules.has(id)) rules.set(id, finding);
  }
  const ids = [...rules.keys()];
  const run = {
    tool: {
      driver: { name: 'Lanthorn', version, rules: [...rules].map(([id, one]) => ruleOf(id, one)) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: report.problems.map(notificationOf),
      },
    ],
    properties: { repository: report.repository.name, commit: report.commit },
    results: found.map((one) => resultOf(one, ids.indexOf(ruleIdOf(one.finding)))),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

interface Found {
  readonly finding: ReportFinding;
  readonly suppressions: readonly object[];
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Code scanning sorts weaknesses by the number of CVSS; where there is only its class, the middle of that stands for it. */
const USUAL_SCORES: Readonly<Record<Severity, number>> = {
  critical: 9.5,
  high: 8,
  medium: 5.5,
  low: 2,
  info: 0,
};

function ruleIdOf({ rule, vulnerability }: ReportFinding): string {
  return vulnerability?.name ?? rule;
}

function ruleOf(id: string, { title, severity, howToFix, rule, vulnerability }: ReportFinding) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: vulnerability?.summary ?? title },
    help: { text: howToFix },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      policyRule: rule,
      ...(vulnerability === undefined
        ? { tags: ['policy'] }
        : weaknessProperties(vulnerability, severity)),
    },
  };
}

function weaknessProperties(
  { aliases, severity }: NonNullable<ReportFinding['vulnerability']>,
  ours: Severity,
) {
  const score = severity?.score ?? USUAL_SCORES[ours];
  return { tags: ['security', ...aliases], 'security-severity': score.toFixed(1) };
}

function resultOf({ finding, suppressions }: Found, ruleIndex: number) {
  const { severity, purl, message, howToFix, evidence, via, license } = finding;
  const path = via.length > 1 ? ` It comes in by ${via.join(' > ')}.` : '';
  return {
    ruleId: ruleIdOf(finding),
    ruleIndex,
    kind: 'fail',
    level: LEVELS[severity],
    message: { text: `${purl}: ${message}${path} ${howToFix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(evidence.path), uriBaseId: '%SRCROOT%' },
          region: { startLine: evidence.line },
        },
        logicalLocations: [{ fullyQualifiedName: purl, kind: 'module' }],
      },
    ],
    partialFingerprints: { 'lanthornFinding/v1': fingerprintOf(finding) },
    suppressions,
    properties: { severity, purl, license, via },
  };
}

/** Where something stands in a file moves with every other change; what it is about does not. */
function fingerprintOf(finding: ReportFinding): string {
  const parts = [finding.rule, ruleIdOf(finding), finding.purl, finding.evidence.path];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function suppressionOf({ because, until }: WaivedFinding) {
  return {
    kind: 'external',
    status: 'accepted',
    justification: `${because} (waived until ${until})`,
    properties: { until },
  };
}

function notificationOf({ code, message, path, line }: Problem) {
  const physicalLocation = path !== undefined && {
    artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
    ...(line !== undefined && { region: { startLine: line } }),
  };
  return {
    descriptor: { id: code },
    level: 'warning',
    message: { text: message },
    ...(physicalLocation && { locations: [{ physicalLocation }] }),
  };
}

/** A path from the root of the repository as the reference that a URI may hold. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
