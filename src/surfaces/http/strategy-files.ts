// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['strategyFiles'];
type Out = Outputs['strategyFiles'];

export interface StrategyFilesRoom {
  exported(caller: Caller): Promise<Out['exported']>;
  preview(caller: Caller, input: In['preview']): Promise<Out['preview']>;
  apply(caller: Caller, input: In['apply']): Promise<Out['apply']>;
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
