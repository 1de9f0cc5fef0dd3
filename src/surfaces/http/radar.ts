// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { BlipReply, Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { formatInput, parse } from './exports.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';
import { type Column, tableFile } from './table-file.ts';

type In = Inputs['radar'];
type Out = Outputs['radar'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface RadarRoom {
  now(caller: Caller): Promise<Out['now']>;
  edition(caller: Caller, id: number): Promise<Out['edition']>;
  nameQuadrants(caller: Caller, input: Revised<In['nameQuadrants']>): Promise<Out['now']>;
  add(caller: Caller, input: In['add']): Promise<Out['now']>;
  change(caller: Caller, input: Revised<In['change']>): Promise<Out['now']>;
  remove(caller: Caller, input: Revised<In['remove']>): Promise<Out['now']>;
  publish(caller: Caller, input: In['publish']): Promise<Out['publish']>;
}

export function radarRoutes(room: RadarRoom) {
  const { radar } = routes;
  return {
    now: radar.now.handler(async ({ context }) => tagged(context, await room.now(context.caller))),
    edition: radar.edition.handler(({ context, input }) => room.edition(context.caller, input.id)),
    nameQuadrants: radar.nameQuadrants.handler(async ({ context, input }) =>
      tagged(context, await room.nameQuadrants(context.caller, revised(context, input))),
    ),
    add: radar.add.handler(({ context, input }) => room.add(context.caller, input)),
    change: radar.change.handler(({ context, input }) =>
      room.change(context.caller, revised(context, input)),
    ),
    remove: radar.remove.handler(({ context, input }) =>
      room.remove(context.caller, revised(context, input)),
    ),
    publish: radar.publish.handler(({ context, input }) => room.publish(context.caller, input)),
  };
}

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
  { heading: 'adoption', cell: (row) => row.adoptionId },
  { heading: 'byHand', cell: (row) => row.entryId !== undefined },
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

async function* rowsOf({ blips, quadrants }: Pick<Out['now'], 'blips' | 'quadrants'>) {
  for (const blip of blips) {
    yield { ...blip, quadrantName: quadrants[blip.quadrant - 1] ?? String(blip.quadrant) };
  }
}
