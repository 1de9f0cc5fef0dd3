// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Refusal } from '#model';
import { idInput, type RepositoryObligationsReply, useFilterInput } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import type { LicensesRoom } from './licenses.ts';
import { type Column, TABLE_FORMATS, tableFile } from './table-file.ts';

/** One component and one thing that has to be done for it. */
interface Row {
  readonly obligation: string;
  readonly clause: string;
  readonly note: string;
  readonly license: string;
  readonly purl: string;
  readonly expression: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'purl', cell: (row) => row.purl },
  { heading: 'licenseExpression', cell: (row) => row.expression },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'obligation', cell: (row) => row.obligation },
  { heading: 'clause', cell: (row) => row.clause },
  { heading: 'note', cell: (row) => row.note },
];

const input = idInput.extend(useFilterInput.shape).extend({
  format: z.enum(TABLE_FORMATS).default('csv'),
});

/** What has to be done to ship a repository, as a file: a row for each component and obligation, unknowns among them. */
export function obligationExport(
  room: LicensesRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono().get('/api/v1/portfolio/repositories/:id/obligations/export', async (c) => {
    const caller = await callerOf(c);
    const { id, use, format } = parse({ ...c.req.query(), id: c.req.param('id') });
    const report = await room.repositoryObligations(caller, { id, use });
    return tableFile('obligations', format, COLUMNS, rowsOf(report));
  });
}

async function* rowsOf(report: RepositoryObligationsReply): AsyncIterable<Row> {
  for (const { license, components, demands, isUnknown } of report.licenses) {
    const asked = isUnknown
      ? [{ title: 'unknown: read the licence', clause: license, note: undefined }]
      : demands;
    for (const { purl, license: expression = '' } of components) {
      for (const { title, clause, note = '' } of asked)
        yield { obligation: title, clause, note, license, purl, expression };
    }
  }
  for (const { purl, license: expression = '' } of report.withoutLicense) {
    const obligation = 'unknown: find the licence';
    yield { obligation, clause: '', note: '', license: '', purl, expression };
  }
}

function parse(query: Record<string, string | undefined>) {
  const parsed = input.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid',
    'http/bad-filter',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    'Give the number of the repository, use=binary,static and format=csv, xlsx, json or parquet.',
  );
}
