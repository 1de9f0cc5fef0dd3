// SPDX-License-Identifier: Apache-2.0
import type { NoticeFormat } from '#engines/attribution';
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['notices']['repository'];

export interface NoticesRoom {
  repository(caller: Caller, input: In): Promise<Outputs['notices']['repository']>;
  /** The document itself and the name of the file it goes into, without its ending. */
  document(caller: Caller, input: In, format: NoticeFormat): Promise<NoticesDocument>;
  /** The same for all members of a product, what several of them use once. */
  productDocument(
    caller: Caller,
    input: Pick<In, 'id' | 'scope'>,
    format: NoticeFormat,
  ): Promise<NoticesDocument>;
}

export interface NoticesDocument {
  readonly text: string;
  readonly name: string;
}

export function noticesRoutes(room: NoticesRoom) {
  return {
    repository: routes.notices.repository.handler(({ context, input }) =>
      room.repository(context.caller, input),
    ),
  };
}
