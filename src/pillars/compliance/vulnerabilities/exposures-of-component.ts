// SPDX-License-Identifier: Apache-2.0
import type { SeverityRating } from '#engines/advisories';
import type { VexStatus } from '#engines/vex';
import type { Transaction } from '#platform/storage';
import { statementsAbout } from './statement.ts';
import { statementFor } from './statement-for.ts';

/** A vulnerability in one component version. */
export interface ExposureRow {
  readonly vulnerability: {
    readonly id: number;
    readonly name: string;
    readonly summary: string;
    readonly rating?: SeverityRating | undefined;
    readonly score?: number | undefined;
  };
  readonly affectedRange: string;
  readonly fixedIn?: string | undefined;
  /** What was said for the whole organisation. */
  readonly status?: VexStatus | undefined;
}

interface Record {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly rating: SeverityRating | null;
  readonly score: number | null;
  readonly package: string;
  readonly version: string;
  readonly affected_range: string;
  readonly fixed_in: string | null;
}

/** Worst first. */
export async function exposuresOfComponent(
  tx: Transaction,
  componentId: number,
): Promise<ExposureRow[]> {
  const rows = await tx.query<Record>(
    `SELECT v.id, v.name, v.aliases || v.advisories AS aliases, v.summary, v.rating, v.score, e.package, k.version,
       e.affected_range, e.fixed_in
     FROM compliance_exposure e
     JOIN compliance_vulnerability v ON v.organisation_id = e.organisation_id AND v.id = e.vulnerability_id
     JOIN components_known k ON k.organisation_id = e.organisation_id AND k.id = e.component_id
     WHERE e.component_id = $1 ORDER BY v.rank DESC, v.name`,
    [componentId],
  );
  const statements = await statementsAbout(tx, [...new Set(rows.map((row) => row.package))]);
  return rows.map((row) => ({
    vulnerability: {
      id: row.id,
      name: row.name,
      summary: row.summary,
      rating: row.rating ?? undefined,
      score: row.score ?? undefined,
    },
    affectedRange: row.affected_range,
    fixedIn: row.fixed_in ?? undefined,
    status: statementFor(statements, { ...row, names: [row.name, ...row.aliases] })?.status,
  }));
}
