// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { type SourceFileReply, sourceFileFilterInput } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { everyPage, formatInput, PAGE_ROWS, parse } from './exports.ts';
import type { SourcesRoom } from './sources.ts';
import { type Column, tableFile } from './table-file.ts';

const COLUMNS: readonly Column<SourceFileReply>[] = [
  { heading: 'path', cell: (row) => row.path },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'licenseFrom', cell: (row) => row.licenseFrom },
  { heading: 'kind', cell: (row) => row.kind },
  { heading: 'score', type: 'number', cell: (row) => row.score },
  { heading: 'fromLine', type: 'number', cell: (row) => row.fromLine },
  { heading: 'toLine', type: 'number', cell: (row) => row.toLine },
  { heading: 'holders', cell: (row) => row.holders.join('; ') },
  { heading: 'origin', cell: (row) => row.origin },
  { heading: 'maker', cell: (row) => row.maker },
  { heading: 'content', cell: (row) => row.content },
  { heading: 'bytes', type: 'number', cell: (row) => row.bytes },
];

/** The files of a repository with their licences, with the same filter as the page. */
export function sourceExportRoutes(
  room: SourcesRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono().get(
    '/api/v1/portfolio/repositories/:id{[0-9]+}/sources/files/export',
    async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, sourceFileFilterInput.extend(formatInput.shape));
      const id = Number(c.req.param('id'));
      const rows = everyPage((cursor) =>
        room.sourceFiles(caller, { ...filter, id, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('sources', format, COLUMNS, rows);
    },
  );
}
