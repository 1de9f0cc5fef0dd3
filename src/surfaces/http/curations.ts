// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['curations'];
type Out = Outputs['curations'];

export interface CurationsRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  about(caller: Caller, id: number): Promise<Out['about']>;
  preview(caller: Caller, input: In['preview']): Promise<Out['preview']>;
  decide(caller: Caller, input: In['decide']): Promise<Out['decide']>;
  decision(caller: Caller, id: number): Promise<Out['decision']>;
  undo(caller: Caller, input: In['undo'] & Seen): Promise<Out['undo']>;
  importFile(caller: Caller, input: In['importFile']): Promise<Out['importFile']>;
  /** All in force as YAML. */
  exportFile(caller: Caller): Promise<string>;
}

export function curationsRoutes(room: CurationsRoom) {
  const { list, about, preview, decide, decision, undo, importFile } = routes.curations;
  return {
    list: list.handler(({ context, input }) => room.list(context.caller, input)),
    about: about.handler(({ context, input }) => room.about(context.caller, input.id)),
    preview: preview.handler(({ context, input }) => room.preview(context.caller, input)),
    decide: decide.handler(async ({ context, input }) =>
      tagged(context, await room.decide(context.caller, input)),
    ),
    decision: decision.handler(async ({ context, input }) =>
      tagged(context, await room.decision(context.caller, input.id)),
    ),
    undo: undo.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.undo(context.caller, { ...input, revision }));
    }),
    importFile: importFile.handler(({ context, input }) => room.importFile(context.caller, input)),
  };
}
