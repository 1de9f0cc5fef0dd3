// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import type { NewReport, Report, ReportFormat, ReportSchedule, ScheduleWords } from './report.ts';

interface ReportRow {
  readonly id: number;
  readonly title: string;
  readonly source: string;
  readonly at: Instant;
  readonly made_by: string;
  readonly only_for: string | null;
  readonly files: Report['files'];
}

/** Those that the reader may read, the newest first. */
export async function latestReports(
  tx: Transaction,
  reader: string,
  limit: number,
): Promise<readonly Report[]> {
  const rows = await tx.query<ReportRow>(
    `SELECT r.*, (SELECT jsonb_agg(jsonb_build_object('format', f.format, 'size', length(f.bytes), 'hash', f.hash) ORDER BY f.format)
       FROM measurement_report_file f WHERE f.report_id = r.id) AS files
     FROM measurement_report r WHERE only_for IS NULL OR only_for = $1 ORDER BY r.at DESC, r.id DESC LIMIT $2`,
    [reader, limit],
  );
  return rows.map(({ id, title, source, at, made_by: madeBy, only_for, files }) => ({
    ...{ id, title, source, at, madeBy, files },
    onlyFor: only_for ?? undefined,
  }));
}

/** Those of a period that everybody may read, the oldest first; `from` does not belong to it. */
export async function reportsBetween(
  tx: Transaction,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly { readonly id: number; readonly title: string; readonly at: Instant }[]> {
  return tx.query(
    `SELECT id, title, at FROM measurement_report 
     WHERE at > $1::timestamptz AND at <= $2::timestamptz AND only_for IS NULL ORDER BY at, id`,
    [from, to],
  );
}

export async function reportFile(
  tx: Transaction,
  reader: string,
  { id, format }: { readonly id: number; readonly format: ReportFormat },
): Promise<Uint8Array | undefined> {
  const [row] = await tx.query<{ bytes: Buffer }>(
    `SELECT bytes FROM measurement_report_file AS file JOIN measurement_report AS report ON report.id = file.report_id
     WHERE file.report_id = $1 AND file.format = $2 AND (report.only_for IS NULL OR report.only_for = $3)`,
    [id, format, reader],
  );
  return row?.bytes;
}

/** Keeps a report with its files. Result: its id; `undefined` where its schedule has one for the period already. */
export async function insertReport(
  tx: Transaction,
  { title, source, files, onlyFor, scheduled }: NewReport,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO measurement_report (schedule_id, period_end, title, source, at, made_by, only_for)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (organisation_id, schedule_id, period_end) DO NOTHING RETURNING id`,
    [scheduled?.id, scheduled?.periodEnd, title, source, at, by, onlyFor],
  );
  if (row === undefined) return undefined;
  for (const { format, text } of files) {
    await tx.query(
      'INSERT INTO measurement_report_file (report_id, format, bytes, hash) VALUES ($1, $2, $3, $4)',
      [row.id, format, Buffer.from(text), hashOf(text)],
    );
  }
  return row.id;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface ScheduleRow extends ScheduleWords {
  readonly id: number;
  readonly next_at: Instant;
  readonly created_by: string;
  readonly problem: string | null;
  readonly revision: number;
}

export async function schedulesInForce(tx: Transaction): Promise<readonly ReportSchedule[]> {
  const rows = await tx.query<ScheduleRow>(
    'SELECT * FROM measurement_report_schedule WHERE retired_at IS NULL ORDER BY id',
  );
  return rows.map(({ id, name, source, every, zone, revision, ...row }) => ({
    ...{ id, name, source, every, zone, revision },
    nextAt: row.next_at,
    createdBy: row.created_by,
    problem: row.problem ?? undefined,
  }));
}

export async function insertSchedule(
  tx: Transaction,
  { name, source, every, zone }: ScheduleWords,
  { by, at, nextAt }: { readonly by: string; readonly at: Instant; readonly nextAt: Instant },
): Promise<void> {
  await tx.query(
    `INSERT INTO measurement_report_schedule (name, source, every, zone, next_at, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [name, source, every, zone, nextAt, by, at],
  );
}

/** `false` where somebody was faster. */
export async function updateSchedule(
  tx: Transaction,
  {
    id,
    revision,
    name,
    source,
    every,
    zone,
  }: ScheduleWords & Pick<ReportSchedule, 'id' | 'revision'>,
  { by, nextAt }: { readonly by: string; readonly nextAt: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_report_schedule SET name = $3, source = $4, every = $5, zone = $6, created_by = $7, next_at = $8,
       problem = NULL, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND retired_at IS NULL RETURNING id`,
    [id, revision, name, source, every, zone, by, nextAt],
  );
  return rows.length > 0;
}

/** `false` where somebody was faster. */
export async function retireSchedule(
  tx: Transaction,
  seen: { readonly id: number; readonly revision: number },
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_report_schedule SET retired_at = $3, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND retired_at IS NULL RETURNING id`,
    [seen.id, seen.revision, at],
  );
  return rows.length > 0;
}

/** When the next one is due, and why the last could not be made. */
export async function moveSchedule(
  tx: Transaction,
  id: number,
  { nextAt, problem }: { readonly nextAt: Instant; readonly problem?: string | undefined },
): Promise<void> {
  await tx.query(
    'UPDATE measurement_report_schedule SET next_at = $2, problem = $3 WHERE id = $1',
    [id, nextAt, problem],
  );
}
