// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { byPackage } from '../curation/index.ts';
import { productsOfRepositories } from '../products-of.ts';
import type { Severity } from '../verdict.ts';
import { waiverFor } from './covers.ts';
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
  readonly waiver_id: number | null;
  readonly waived_until: Instant | null;
}

/** Brings what covers each finding to the waivers in force. Only packages are looked at that a waiver is about, or was. */
export async function applyWaivers(tx: Transaction, at: Instant): Promise<void> {
  const waivers = byPackage(await waiversInForce(tx, at));
  const findings = await tx.query<OpenFinding>(
    `SELECT id, rule, severity, package, license, vulnerability_id, repository_id, waiver_id, waived_until
     FROM compliance_finding WHERE state = 'open' AND (package = ANY($1::text[]) OR waiver_id IS NOT NULL)`,
    [[...waivers.keys()]],
  );
  if (findings.length === 0) return;
  const productsOf = await productsOfRepositories(tx);
  const versionsOf = await versionsInUse(tx, findings);
  const changed = findings.flatMap((finding) => {
    const waiver = waiverFor(waivers.get(finding.package) ?? [], {
      ...finding,
      license: finding.license ?? undefined,
      vulnerabilityId: finding.vulnerability_id ?? undefined,
      repositoryId: finding.repository_id,
      productIds: productsOf(finding.repository_id),
      versions: versionsOf(finding),
    });
    return isAsItWas(finding, waiver) ? [] : [{ id: finding.id, waiver }];
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

function isAsItWas({ waiver_id }: OpenFinding, waiver: Waiver | undefined): boolean {
  return waiver_id === (waiver?.id ?? null);
}

async function versionsInUse(
  tx: Transaction,
  findings: readonly OpenFinding[],
): Promise<(finding: OpenFinding) => readonly string[]> {
  const rows = await tx.query<{ package: string; repository_id: number; versions: string[] }>(
    `SELECT known.package, u.repository_id, array_agg(DISTINCT known.version) AS versions
     FROM (SELECT id, version, regexp_replace(purl, '[@?#].*$', '') AS package FROM components_known
           WHERE (ecosystem, name) IN (
             SELECT k.ecosystem, k.name FROM components_known k JOIN compliance_finding f ON f.component_id = k.id
             WHERE f.id = ANY($1::bigint[]))) AS known
     JOIN components_use u ON u.component_id = known.id
     WHERE known.version IS NOT NULL AND u.repository_id = ANY($2::bigint[])
     GROUP BY known.package, u.repository_id`,
    [findings.map(({ id }) => id), [...new Set(findings.map((one) => one.repository_id))]],
  );
  const versions = new Map(
    rows.map((row) => [`${row.repository_id} ${row.package}`, row.versions]),
  );
  return (finding) => versions.get(`${finding.repository_id} ${finding.package}`) ?? [];
}
