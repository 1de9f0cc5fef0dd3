// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { BlipReply, RadarReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { formatInput, parse } from './exports.ts';
import type { RadarRoom } from './radar.ts';
import { type Column, tableFile } from './table-file.ts';

interface BlipRow extends BlipReply {
  readonly quadrantName: string;
}

const COLUMNS: readonly Column<BlipRow>[] = [
  { heading: 'name', cell: (row) => row.name },
  { heading: 'ring', cell: (row) => row.ring },
  { heading: 'quadrant', cell: (row) => row.quadrantName },
  { heading: 'moved', cell: (row) => row.moved },
  { heading: 'from', cell: (row) => row.from },
  { heading: 'since', cell: (row) => row.since },
  { heading: 'reason', cell: (row) => row.reason },
  { heading: 'adoption', type: 'number', cell: (row) => row.adoptionId },
  { heading: 'byHand', type: 'flag', cell: (row) => row.entryId !== undefined },
];

const editionInput = formatInput.extend({ edition: z.coerce.number().int().positive().optional() });

/** The radar, or one of its editions, as a file. */
export function radarExport(room: RadarRoom, callerOf: (c: Context) => Promise<Caller>): Hono {
  return new Hono().get('/api/v1/execution/radar/export', async (c) => {
    const caller = await callerOf(c);
    const { format, edition } = parse(c, editionInput);
    const shown =
      edition === undefined ? await room.now(caller) : await room.edition(caller, edition);
    return tableFile('radar', format, COLUMNS, rowsOf(shown));
  });
}

async function* rowsOf({ blips, quadrants }: Pick<RadarReply, 'blips' | 'quadrants'>) {
  for (const blip of blips) {
    yield { ...blip, quadrantName: quadrants[blip.quadrant - 1] ?? String(blip.quadrant) };
  }
}
