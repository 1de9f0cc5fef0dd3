// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['sources'];
type Out = Outputs['sources'];

export interface SourcesRoom {
  sources(caller: Caller, id: number): Promise<Out['sources']>;
  sourceFiles(caller: Caller, input: In['sourceFiles']): Promise<Out['sourceFiles']>;
  claims(caller: Caller, input: In['claims']): Promise<Out['claims']>;
  importFindings(caller: Caller, input: In['importFindings']): Promise<Out['importFindings']>;
}

export function sourcesRoutes(room: SourcesRoom) {
  return {
    sources: routes.sources.sources.handler(({ context, input }) =>
      room.sources(context.caller, input.id),
    ),
    sourceFiles: routes.sources.sourceFiles.handler(({ context, input }) =>
      room.sourceFiles(context.caller, input),
    ),
    claims: routes.sources.claims.handler(({ context, input }) =>
      room.claims(context.caller, input),
    ),
    importFindings: routes.sources.importFindings.handler(({ context, input }) =>
      room.importFindings(context.caller, input),
    ),
  };
}
