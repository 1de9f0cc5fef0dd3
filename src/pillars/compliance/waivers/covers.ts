// SPDX-License-Identifier: Apache-2.0
import { versionInRange } from '#engines/advisories';
import { type Severity, severityRank } from '../verdict.ts';
import type { WaiverTerms } from './waiver.ts';

/** What a waiver has to fit. */
export interface CoveredFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Purl without version. */
  readonly package: string;
  readonly license?: string | undefined;
  readonly vulnerabilityId?: number | undefined;
  readonly repositoryId: number;
  readonly productIds: readonly number[];
  /** Every version of the package that its repository uses; a range has to hold them all. */
  readonly versions: readonly string[];
}

const CLOSENESS = { organisation: 0, product: 1, repository: 2 } as const;

/** Of the waivers in force the one that covers a finding: for the repository before its product before all, then the longest. */
export function waiverFor<One extends WaiverTerms>(
  waivers: readonly One[],
  finding: CoveredFinding,
): One | undefined {
  return waivers
    .filter((one) => covers(one, finding))
    .toSorted(
      (a, b) =>
        CLOSENESS[b.scope.kind] - CLOSENESS[a.scope.kind] ||
        Date.parse(b.expiresAt) - Date.parse(a.expiresAt),
    )[0];
}

function covers(waiver: WaiverTerms, finding: CoveredFinding): boolean {
  return (
    waiver.rule === finding.rule &&
    waiver.package === finding.package &&
    waiver.license === finding.license &&
    waiver.vulnerabilityId === finding.vulnerabilityId &&
    severityRank(finding.severity) <= severityRank(waiver.severity) &&
    isIn(waiver, finding) &&
    hasVersions(waiver, finding)
  );
}

function isIn({ scope: { kind, id } }: WaiverTerms, finding: CoveredFinding): boolean {
  if (kind === 'repository') return id === finding.repositoryId;
  return kind === 'organisation' || (id !== undefined && finding.productIds.includes(id));
}

function hasVersions({ versions: range }: WaiverTerms, { versions }: CoveredFinding): boolean {
  if (range === undefined) return true;
  return versions.length > 0 && versions.every((one) => versionInRange(range, one) === true);
}
