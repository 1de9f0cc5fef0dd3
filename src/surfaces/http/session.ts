// SPDX-License-Identifier: Apache-2.0
import type { HomeReply, HomeRole } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

export interface SessionRoom {
  readonly version: string;
  home(caller: Caller, role: HomeRole | undefined): Promise<HomeReply>;
  chooseHome(caller: Caller, role: HomeRole): Promise<HomeReply>;
  /** Uses the link up; refuses one that is unknown, used or too old. */
  signIn(token: string): Promise<{ sessionToken: string }>;
  callerOf(sessionToken: string): Promise<Caller | undefined>;
  signOut(sessionToken: string): Promise<void>;
}

export function sessionRoutes(room: SessionRoom) {
  return {
    current: routes.session.current.handler(({ context: { caller } }) => ({
      account: { id: caller.accountId, name: caller.name, role: caller.role },
      organisation: { id: caller.organisationId, name: caller.organisationName },
      version: room.version,
    })),
    home: routes.session.home.handler(({ context, input }) =>
      room.home(context.caller, input.role),
    ),
    chooseHome: routes.session.chooseHome.handler(({ context, input }) =>
      room.chooseHome(context.caller, input.role),
    ),
  };
}
