// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Inputs, type Outputs, reportFormatText } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision } from './seen-revision.ts';

type In = Inputs['reports'];
type Out = Outputs['reports'];
type Format = z.infer<typeof reportFormatText>;

export interface ReportsRoom {
  overview(caller: Caller): Promise<Out['overview']>;
  freeze(caller: Caller, input: In['freeze']): Promise<Out['freeze']>;
  addSchedule(caller: Caller, input: In['addSchedule']): Promise<Out['addSchedule']>;
  changeSchedule(
    caller: Caller,
    input: In['changeSchedule'] & Seen,
  ): Promise<Out['changeSchedule']>;
  removeSchedule(
    caller: Caller,
    input: In['removeSchedule'] & Seen,
  ): Promise<Out['removeSchedule']>;
  /** The very bytes that were kept. */
  file(caller: Caller, id: number, format: Format): Promise<Uint8Array>;
}

export function reportsRoutes(room: ReportsRoom) {
  const { overview, freeze, addSchedule, changeSchedule, removeSchedule } = routes.reports;
  return {
    overview: overview.handler(({ context }) => room.overview(context.caller)),
    freeze: freeze.handler(({ context, input }) => room.freeze(context.caller, input)),
    addSchedule: addSchedule.handler(({ context, input }) =>
      room.addSchedule(context.caller, input),
    ),
    changeSchedule: changeSchedule.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.changeSchedule(context.caller, { ...input, revision });
    }),
    removeSchedule: removeSchedule.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.removeSchedule(context.caller, { ...input, revision });
    }),
  };
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
const fileInput = z.object({ id: z.coerce.number().int().positive(), format: reportFormatText });

/** Frozen reports as files to save. */
export function reportsFiles(room: ReportsRoom, callerOf: (c: Context) => Promise<Caller>): Hono {
  return new Hono().get(
    '/api/v1/measurement/reports/:id/:file{report\\.(html|md|csv)}',
    async (c) => {
      const caller = await callerOf(c);
      const format = c.req.param('file').replace(/^report\./, '');
      const wanted = fileInput.parse({ id: c.req.param('id'), format });
      const bytes = await room.file(caller, wanted.id, wanted.format);
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': MEDIA_TYPES[wanted.format],
          'content-disposition': `attachment; filename="report-${wanted.id}.${wanted.format}"`,
        },
      });
    },
  );
}
