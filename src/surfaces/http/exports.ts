// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Refusal } from '#model';
import {
  type ComponentRowReply,
  componentFilterInput,
  type FindingRowReply,
  findingFilterInput,
  type PlacedProblemReply,
  type PlacedUsageReply,
  problemFilterInput,
  whereUsedFilterInput,
} from '#surfaces/contract';
import type { Caller } from './caller.ts';
import type { Rooms } from './rooms.ts';
import { type Column, TABLE_FORMATS, tableFile } from './table-file.ts';

export const PAGE_ROWS = 500;
export const formatInput = z.object({ format: z.enum(TABLE_FORMATS).default('csv') });

const COMPONENT_COLUMNS: readonly Column<ComponentRowReply>[] = [
  { heading: 'purl', cell: (row) => row.purl },
  { heading: 'ecosystem', cell: (row) => row.ecosystem },
  { heading: 'name', cell: (row) => row.name },
  { heading: 'version', cell: (row) => row.version },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'licenseClass', cell: (row) => row.licenseClass },
  { heading: 'verdict', cell: (row) => row.verdict },
  { heading: 'scopes', cell: (row) => row.scopes.join(' ') },
  { heading: 'direct', type: 'flag', cell: (row) => row.direct },
  { heading: 'repositories', type: 'number', cell: (row) => row.repositories },
  { heading: 'openFindings', type: 'number', cell: (row) => row.openFindings },
];

const FINDING_COLUMNS: readonly Column<FindingRowReply>[] = [
  { heading: 'severity', cell: (row) => row.severity },
  { heading: 'rule', cell: (row) => row.rule },
  { heading: 'state', cell: (row) => row.state },
  { heading: 'repository', cell: (row) => row.repository.name },
  { heading: 'purl', cell: (row) => row.component.purl },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'vulnerability', cell: (row) => row.vulnerability?.name },
  { heading: 'fixedIn', cell: (row) => row.fixedIn },
  { heading: 'waivedUntil', type: 'time', cell: (row) => row.waiver?.expiresAt },
  { heading: 'message', cell: (row) => row.message },
  { heading: 'howToFix', cell: (row) => row.howToFix },
  { heading: 'openedAt', type: 'time', cell: (row) => row.openedAt },
  { heading: 'lastSeenAt', type: 'time', cell: (row) => row.lastSeenAt },
  { heading: 'goneAt', type: 'time', cell: (row) => row.goneAt },
];

const PLACE_COLUMNS: readonly Column<PlacedUsageReply>[] = [
  { heading: 'version', cell: (row) => row.component.version },
  { heading: 'repository', cell: (row) => row.repository.name },
  { heading: 'path', cell: (row) => row.path },
  { heading: 'line', type: 'number', cell: (row) => row.line },
  { heading: 'scope', cell: (row) => row.scope },
  { heading: 'direct', type: 'flag', cell: (row) => row.direct },
  { heading: 'origin', cell: (row) => row.origin },
  { heading: 'range', cell: (row) => row.range },
  { heading: 'via', cell: (row) => row.via.join(' > ') },
];

const PROBLEM_COLUMNS: readonly Column<PlacedProblemReply>[] = [
  { heading: 'repository', cell: (row) => row.repository.name },
  { heading: 'code', cell: (row) => row.code },
  { heading: 'message', cell: (row) => row.message },
  { heading: 'path', cell: (row) => row.path },
  { heading: 'line', type: 'number', cell: (row) => row.line },
];

/** The tables people open, as files with the same filter as the page. */
export function exportRoutes(
  { compliance: room, usage, portfolio }: Pick<Rooms, 'compliance' | 'usage' | 'portfolio'>,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .get('/api/v1/compliance/components/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, componentFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        room.components(caller, {
          ...filter,
          cursor,
          limit: PAGE_ROWS,
          sort: 'name',
          order: 'asc',
        }),
      );
      return tableFile('components', format, COMPONENT_COLUMNS, rows);
    })
    .get('/api/v1/compliance/findings/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, findingFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        room.findings(caller, { ...filter, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('findings', format, FINDING_COLUMNS, rows);
    })
    .get('/api/v1/compliance/where-used/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, whereUsedFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        usage.whereUsed(caller, { ...filter, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('where-used', format, PLACE_COLUMNS, rows);
    })
    .get('/api/v1/portfolio/problems/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, problemFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        portfolio.problems(caller, { ...filter, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('problems', format, PROBLEM_COLUMNS, rows);
    });
}

/** The query of a request; refuses what its shape does not know. */
export function parse<Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse({ ...c.req.query(), ...c.req.param() });
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid',
    'http/bad-filter',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    'Use the filters of the list of the same name, and format=csv, xlsx, json or parquet.',
  );
}

interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string | undefined;
}

/** The rows of all pages, read as they are asked for. */
export async function* everyPage<Row>(page: (cursor: string | undefined) => Promise<Page<Row>>) {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor;
  } while (cursor);
}
