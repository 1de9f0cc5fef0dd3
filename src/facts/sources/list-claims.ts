// SPDX-License-Identifier: Apache-2.0
import { cutPage, parseCursor } from '#model';
import type { Transaction } from '#platform/storage';

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
  LEFT JOIN sources_file AS file ON file.repository_id = claim.repository_id AND file.path = claim.path
  WHERE claim.repository_id = $1 AND ($2::bigint IS NULL OR report_id = $2)
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
  const [path, report, position] = after === undefined ? [] : parseCursor(after, 3);
  const filter = [repositoryId, reportId ?? null, differing];
  const rows = await tx.query<ClaimRow>(
    `SELECT report_id, position, tool, claim.path, claim.from_line, claim.to_line, claim.license, written,
       claim.score, holder, file.license AS ours
     FROM ${FROM} AND ($4::text IS NULL OR (claim.path, report_id, position) > ($4, $5::bigint, $6::int))
     ORDER BY claim.path, report_id, position LIMIT $7`,
    [...filter, path ?? null, report ?? null, position ?? null, limit + 1],
  );
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${FROM}`,
    filter,
  );
  const page = cutPage(rows, limit, (row) => [row.path, row.report_id, row.position]);
  return {
    items: page.rows.map(claimOfRow),
    nextCursor: page.nextCursor,
    total: count?.total ?? 0,
  };
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
