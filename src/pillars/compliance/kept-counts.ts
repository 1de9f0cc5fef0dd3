// SPDX-License-Identifier: Apache-2.0
import { json, type Transaction } from '#platform/storage';
import { LICENSE } from './inventory-license.ts';
import { INVENTORY } from './list-components.ts';
import { SEVERITIES, type Severity } from './verdict.ts';
import { WAIVED } from './waivers/index.ts';

/** How many findings are open, and how many of those are about known weaknesses. */
export interface FindingCount {
  readonly all: number;
  readonly weaknesses: number;
}

/** What the first page shows of inventory and findings. */
export interface ComplianceCounts {
  /** Whether anything was judged yet: before, no finding is no good news. */
  readonly isJudged: boolean;
  /** Component versions in use as they were judged last; fixtures and examples are no part of what the organisation uses. */
  readonly components: number;
  readonly withoutLicense: number;
  /** Open ones by severity, without those that are waived now; every severity is there. */
  readonly findings: Readonly<Record<Severity, FindingCount>>;
}

type RankedCount = FindingCount & { readonly rank: number };

interface Kept {
  readonly components: number;
  readonly withoutLicense: number;
  readonly findings: readonly RankedCount[];
}

const BY_SEVERITY =
  'SELECT severity_rank AS rank, count(*) AS all, count(vulnerability_id) AS weaknesses FROM compliance_finding f';

/** Counts anew and keeps it; call it in the transaction that has judged. */
export async function keepCounts(tx: Transaction): Promise<void> {
  const { components, withoutLicense, findings } = await counted(tx);
  await tx.query(
    `INSERT INTO compliance_kept_count (components, without_license, findings) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id) DO UPDATE
       SET components = excluded.components, without_license = excluded.without_license, findings = excluded.findings`,
    [components, withoutLicense, json(findings)],
  );
}

async function counted(tx: Transaction): Promise<Kept> {
  const [inUse] = await tx.query<Omit<Kept, 'findings'> & object>(
    `SELECT count(*) AS components, count(*) FILTER (WHERE ${LICENSE} IS NULL) AS "withoutLicense"
     FROM ${INVENTORY} WHERE 'own' = ANY(v.origins)`,
  );
  const findings = await tx.query<RankedCount & object>(
    `${BY_SEVERITY} WHERE f.state = 'open' GROUP BY severity_rank ORDER BY severity_rank`,
  );
  const { components = 0, withoutLicense = 0 } = inUse ?? {};
  return { components, withoutLicense, findings };
}

/** As they were kept, without what is waived now; counted where nothing was judged since counts are kept. */
export async function keptCounts(tx: Transaction): Promise<ComplianceCounts> {
  const [kept] = await tx.query<Kept & object>(
    'SELECT components, without_license AS "withoutLicense", findings FROM compliance_kept_count',
  );
  const waived = await tx.query<RankedCount & object>(
    `${BY_SEVERITY} WHERE f.waiver_id IS NOT NULL AND f.state = 'open' AND ${WAIVED} GROUP BY severity_rank`,
  );
  const { components, withoutLicense, findings } = kept ?? (await counted(tx));
  const of = (severity: Severity): FindingCount => {
    const inRank = ({ rank }: RankedCount) => SEVERITIES[rank] === severity;
    const open = findings.find(inRank);
    const covered = waived.find(inRank);
    return {
      all: (open?.all ?? 0) - (covered?.all ?? 0),
      weaknesses: (open?.weaknesses ?? 0) - (covered?.weaknesses ?? 0),
    };
  };
  return {
    isJudged: kept !== undefined,
    components,
    withoutLicense,
    findings: {
      critical: of('critical'),
      high: of('high'),
      medium: of('medium'),
      low: of('low'),
      info: of('info'),
    },
  };
}
