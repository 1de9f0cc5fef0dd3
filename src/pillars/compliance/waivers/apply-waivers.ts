// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { byPackage } from '../curation/index.ts';
import type { Severity } from '../verdict.ts';
import { type CoverableFinding, coveringWaivers } from './covering-waivers.ts';
import type { Waiver } from './waiver.ts';
import { waiversInForce } from './waiver-store.ts';

interface OpenFinding {
  readonly id: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly package: string;
  readonly license: string | null;
  readonly vulnerability_id: number | null;
  readonly repository_id: number;
  readonly component_id: number;
  readonly waiver_id: number | null;
}

/** Brings what covers each finding to the waivers in force. Only packages are looked at that a waiver is about, or was. */
export async function applyWaivers(tx: Transaction, at: Instant): Promise<void> {
  const waivers = byPackage(await waiversInForce(tx, at));
  const rows = await tx.query<OpenFinding>(
    `SELECT id, rule, severity, package, license, vulnerability_id, repository_id, component_id, waiver_id
     FROM compliance_finding WHERE state = 'open' AND (package = ANY($1::text[]) OR waiver_id IS NOT NULL)`,
    [[...waivers.keys()]],
  );
  if (rows.length === 0) return;
  const findings = rows.map((row) => ({ row, finding: coverable(row) }));
  const waiverOf = await coveringWaivers(
    tx,
    waivers,
    findings.map(({ finding }) => finding),
  );
  const changed = findings.flatMap(({ row, finding }) => {
    const waiver = waiverOf(finding);
    return isAsItWas(row, waiver) ? [] : [{ id: row.id, waiver }];
  });
  await tx.query(
    `UPDATE compliance_finding AS kept SET waiver_id = covered.waiver, waived_until = covered.until
     FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) AS covered (id, waiver, until) WHERE kept.id = covered.id`,
    [
      changed.map(({ id }) => id),
      changed.map(({ waiver }) => waiver?.id ?? null),
      changed.map(({ waiver }) => waiver?.expiresAt ?? null),
    ],
  );
}

function coverable(row: OpenFinding): CoverableFinding {
  return {
    rule: row.rule,
    severity: row.severity,
    package: row.package,
    license: row.license ?? undefined,
    vulnerabilityId: row.vulnerability_id ?? undefined,
    repositoryId: row.repository_id,
    componentId: row.component_id,
  };
}

function isAsItWas({ waiver_id }: OpenFinding, waiver: Waiver | undefined): boolean {
  return waiver_id === (waiver?.id ?? null);
}
