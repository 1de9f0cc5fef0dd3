// SPDX-License-Identifier: Apache-2.0
import { type RowList, rowPage, type Transaction } from '#platform/storage';

/** What another scanner says of a file, beside what we read there. */
export interface PlacedClaim {
  readonly reportId: number;
  readonly tool: string;
  readonly path: string;
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  readonly license?: string | undefined;
  readonly written?: string | undefined;
  readonly score?: number | undefined;
  readonly holder?: string | undefined;
  readonly ours?: string | undefined;
}

export interface ClaimQuery {
  readonly repositoryId: number;
  readonly reportId?: number | undefined;
  /** Only claims of licences that differ from what we read in the file. */
  readonly differing?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface ClaimPage {
  readonly items: readonly PlacedClaim[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

const FROM = `sources_claim AS claim
  JOIN sources_report AS report ON report.repository_id = claim.repository_id AND report.id = claim.report_id
  LEFT JOIN sources_file AS file ON file.repository_id = claim.repository_id AND file.path = claim.path`;

const MATCHES = `claim.repository_id = $1 AND ($2::bigint IS NULL OR report_id = $2)
  AND (NOT $3::boolean OR (claim.written IS NOT NULL
    AND coalesce(claim.license, claim.written) IS DISTINCT FROM file.license))`;

interface ClaimRow {
  readonly report_id: number;
  readonly position: number;
  readonly tool: string;
  readonly path: string;
  readonly from_line: number | null;
  readonly to_line: number | null;
  readonly license: string | null;
  readonly written: string | null;
  readonly score: number | null;
  readonly holder: string | null;
  readonly ours: string | null;
}

/** One page by path, report and place in it. Refuses a cursor that no page gave. */
export async function listClaims(tx: Transaction, query: ClaimQuery): Promise<ClaimPage> {
  const { repositoryId, reportId, differing = false, after, limit } = query;
  const list: RowList<ClaimRow> = {
    columns: `report_id, position, tool, claim.path, claim.from_line, claim.to_line, claim.license, written,
      claim.score, holder, file.license AS ours`,
    from: FROM,
    condition: MATCHES,
    values: [repositoryId, reportId, differing],
    order: [
      ['claim.path', 'text'],
      ['report_id', 'bigint'],
      ['position', 'int'],
    ],
    keyOf: (row) => [row.path, row.report_id, row.position],
  };
  const { rows, ...page } = await rowPage(tx, list, { cursor: after, limit });
  return { ...page, items: rows.map(claimOfRow) };
}

function claimOfRow(row: ClaimRow): PlacedClaim {
  return {
    reportId: row.report_id,
    tool: row.tool,
    path: row.path,
    fromLine: row.from_line ?? undefined,
    toLine: row.to_line ?? undefined,
    license: row.license ?? undefined,
    written: row.written ?? undefined,
    score: row.score ?? undefined,
    holder: row.holder ?? undefined,
    ours: row.ours ?? undefined,
  };
}
