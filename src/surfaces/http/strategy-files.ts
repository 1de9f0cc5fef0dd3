// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import type { Inputs, Outputs, StrategyFileReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['strategyFiles'];
type Out = Outputs['strategyFiles'];

export interface StrategyFilesRoom {
  exported(caller: Caller): Promise<Out['exported']>;
  preview(caller: Caller, input: In['preview']): Promise<Out['preview']>;
  apply(caller: Caller, input: In['apply']): Promise<Out['apply']>;
  /** The files and their schemas as one zip archive. */
  archive(caller: Caller): Promise<Uint8Array>;
  /** The files of an archive; refuses what is none. */
  unpack(caller: Caller, archive: Uint8Array): Promise<readonly StrategyFileReply[]>;
}

export const STRATEGY_FILES = '/api/v1/strategy/files';
export const STRATEGY_ARCHIVE = '/api/v1/strategy/archive';

/** The folder as one file, out; and what is in one, so that it can be looked at and imported. */
export function strategyArchiveRoutes(
  room: StrategyFilesRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .get(STRATEGY_ARCHIVE, async (c) => {
      const archive = await room.archive(await callerOf(c));
      return c.body(new Uint8Array(archive), 200, {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="strategy.zip"',
      });
    })
    .post(STRATEGY_ARCHIVE, async (c) => {
      const caller = await callerOf(c);
      const archive = new Uint8Array(await c.req.arrayBuffer());
      return c.json({ files: await room.unpack(caller, archive) });
    });
}

export function strategyFilesRoutes(room: StrategyFilesRoom) {
  const { strategyFiles } = routes;
  return {
    exported: strategyFiles.exported.handler(({ context }) => room.exported(context.caller)),
    preview: strategyFiles.preview.handler(({ context, input }) =>
      room.preview(context.caller, input),
    ),
    apply: strategyFiles.apply.handler(({ context, input }) => room.apply(context.caller, input)),
  };
}
