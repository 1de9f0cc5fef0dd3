// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { FoundReport } from '#engines/licensing';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { placedPaths } from './placed-paths.ts';

/** A report to keep, and whose it is. */
export interface NewReport {
  readonly repositoryId: number;
  readonly fileName: string;
  /** As it was brought; its hash tells one that is there already. */
  readonly text: string;
  readonly report: FoundReport;
  readonly at: Instant;
  readonly by: string;
}

export interface KeptReport {
  readonly id: number;
  readonly tool: string;
  readonly toolVersion?: string | undefined;
  readonly madeAt?: string | undefined;
  readonly fileName: string;
  readonly claims: number;
  readonly problems: readonly string[];
  readonly importedAt: Instant;
  readonly importedBy: string;
}

interface ReportRow {
  readonly id: number;
  readonly tool: string;
  readonly tool_version: string | null;
  readonly made_at: string | null;
  readonly file_name: string;
  readonly claims: number;
  readonly problems: readonly string[];
  readonly imported_at: Instant;
  readonly imported_by: string;
}

const COLUMNS =
  'id, tool, tool_version, made_at, file_name, claims, problems, imported_at, imported_by';
const CLAIM_COLUMNS = [
  'repository_id',
  'report_id',
  'position',
  'path',
  'from_line',
  'to_line',
  'license',
  'written',
  'score',
  'holder',
];
// A path or a name that is longer is no honest one, and no index holds it.
const LONGEST = 800;

/** Keeps a report beside what we read, in the caller's transaction; the same one again stays what it is. */
export async function keepReport(
  tx: Transaction,
  { repositoryId, fileName, text, report, at, by }: NewReport,
): Promise<{ readonly report: KeptReport; readonly isNew: boolean }> {
  const hash = createHash('sha256').update(text).digest('hex');
  const claims = report.claims.filter(({ path }) => path.length <= LONGEST);
  const [row] = await tx.query<ReportRow>(
    `INSERT INTO sources_report
       (repository_id, tool, tool_version, made_at, file_name, hash, claims, problems, imported_at, imported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)
     ON CONFLICT (organisation_id, repository_id, hash) DO NOTHING RETURNING ${COLUMNS}`,
    [
      repositoryId,
      report.tool,
      report.toolVersion,
      report.madeAt,
      fileName,
      hash,
      claims.length,
      JSON.stringify(problemsOf(report, claims.length)),
      at,
      by,
    ],
  );
  if (row === undefined)
    return { report: await reportByHash(tx, repositoryId, hash), isNew: false };
  const paths = await placedPaths(tx, repositoryId, claims);
  await tx.copyFrom(
    'sources_claim',
    CLAIM_COLUMNS,
    claims.map((claim, position) => [
      repositoryId,
      row.id,
      position,
      paths(claim.path),
      claim.fromLine,
      claim.toLine,
      claim.license,
      claim.written,
      claim.score,
      claim.holder,
    ]),
  );
  return { report: reportOfRow(row), isNew: true };
}

function problemsOf({ claims, problems }: FoundReport, kept: number): readonly string[] {
  const lost = claims.length - kept;
  const tooLong = lost > 0 ? [`${lost} claims have a path of more than ${LONGEST} characters`] : [];
  return [...problems.map(({ message }) => message), ...tooLong];
}

async function reportByHash(
  tx: Transaction,
  repositoryId: number,
  hash: string,
): Promise<KeptReport> {
  const [row] = await tx.query<ReportRow>(
    `SELECT ${COLUMNS} FROM sources_report WHERE repository_id = $1 AND hash = $2`,
    [repositoryId, hash],
  );
  if (row === undefined) throw new Error('A report that is there already cannot be found');
  return reportOfRow(row);
}

/** All reports of a repository, the newest first. */
export async function listReports(
  tx: Transaction,
  repositoryId: number,
): Promise<readonly KeptReport[]> {
  const rows = await tx.query<ReportRow>(
    `SELECT ${COLUMNS} FROM sources_report WHERE repository_id = $1 ORDER BY id DESC`,
    [repositoryId],
  );
  return rows.map(reportOfRow);
}

function reportOfRow(row: ReportRow): KeptReport {
  return {
    id: row.id,
    tool: row.tool,
    toolVersion: row.tool_version ?? undefined,
    madeAt: row.made_at ?? undefined,
    fileName: row.file_name,
    claims: row.claims,
    problems: row.problems,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
  };
}
