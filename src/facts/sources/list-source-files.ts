// SPDX-License-Identifier: Apache-2.0
import { cutPage, type Origin, parseCursor } from '#model';
import { containing, type Transaction } from '#platform/storage';
import type { SourceContent } from './observation.ts';

/** A file of a repository as stored. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  readonly origin: Origin;
  readonly content: SourceContent;
  readonly maker: string;
  readonly license?: string | undefined;
  readonly licenseFrom?: string | undefined;
  readonly kind: string;
  readonly score: number;
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  readonly holders: readonly string[];
  readonly needsLicense: boolean;
}

export interface SourceFileQuery {
  readonly repositoryId: number;
  /** The expression as it is page.rows. */
  readonly license?: string | undefined;
  readonly holder?: string | undefined;
  readonly origin?: Origin | undefined;
  /** Texts of our own that would have to say it and do not. */
  readonly lacks?: 'license' | 'holder' | undefined;
  /** Part of a path, in any case. */
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface SourceFilePage {
  readonly items: readonly SourceFile[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

const MATCHES = `repository_id = $1
  AND ($2::text IS NULL OR license = $2) AND ($3::text IS NULL OR holders @> ARRAY[$3])
  AND ($4::text IS NULL OR origin = $4) AND ($5::text IS NULL OR path ILIKE $5)
  AND ($6::text IS NULL OR (needs_license AND origin = 'own'
    AND CASE $6 WHEN 'license' THEN license IS NULL ELSE holders = '{}' END))`;

/** One page by path, and the exact count of all that match. Refuses a cursor that no page gave. */
export async function listSourceFiles(
  tx: Transaction,
  query: SourceFileQuery,
): Promise<SourceFilePage> {
  const { limit } = query;
  const [after] = query.after === undefined ? [] : parseCursor(query.after, 2);
  // One more than asked for tells whether there is another page.
  const rows = await tx.query<SourceRow>(
    `SELECT path, bytes, origin, content, maker, license, license_from, kind, score, from_line, to_line, holders, needs_license
     FROM sources_file WHERE ${MATCHES} AND ($7::text IS NULL OR path > $7) ORDER BY path LIMIT $8`,
    [...valuesOf(query), after ?? null, limit + 1],
  );
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM sources_file WHERE ${MATCHES}`,
    valuesOf(query),
  );
  const page = cutPage(rows, limit, (row) => [row.path, 0]);
  return {
    items: page.rows.map(fileOfRow),
    nextCursor: page.nextCursor,
    total: count?.total ?? 0,
  };
}

interface SourceRow {
  readonly path: string;
  readonly bytes: number;
  readonly origin: Origin;
  readonly content: SourceContent;
  readonly maker: string;
  readonly license: string | null;
  readonly license_from: string | null;
  readonly kind: string;
  readonly score: number;
  readonly from_line: number | null;
  readonly to_line: number | null;
  readonly holders: readonly string[];
  readonly needs_license: boolean;
}

function valuesOf(query: SourceFileQuery): readonly unknown[] {
  const { repositoryId, license, holder, origin, search, lacks } = query;
  return [
    repositoryId,
    license ?? null,
    holder ?? null,
    origin ?? null,
    containing(search),
    lacks ?? null,
  ];
}

function fileOfRow(row: SourceRow): SourceFile {
  return {
    path: row.path,
    bytes: row.bytes,
    origin: row.origin,
    content: row.content,
    maker: row.maker,
    license: row.license ?? undefined,
    licenseFrom: row.license_from ?? undefined,
    kind: row.kind,
    score: row.score,
    fromLine: row.from_line ?? undefined,
    toLine: row.to_line ?? undefined,
    holders: row.holders,
    needsLicense: row.needs_license,
  };
}
