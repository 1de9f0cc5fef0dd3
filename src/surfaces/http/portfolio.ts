// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['portfolio'];
type Out = Outputs['portfolio'];

export interface PortfolioRoom {
  repositories(caller: Caller, input: In['repositories']): Promise<Out['repositories']>;
  repository(caller: Caller, id: number): Promise<Out['repository']>;
  problems(caller: Caller, input: In['problems']): Promise<Out['problems']>;
  scan(caller: Caller, input: In['scan']): Promise<readonly string[]>;
}

export function portfolioRoutes(room: PortfolioRoom) {
  return {
    repositories: routes.portfolio.repositories.handler(({ context, input }) =>
      room.repositories(context.caller, input),
    ),
    repository: routes.portfolio.repository.handler(({ context, input }) =>
      room.repository(context.caller, input.id),
    ),
    problems: routes.portfolio.problems.handler(({ context, input }) =>
      room.problems(context.caller, input),
    ),
    scan: routes.portfolio.scan.handler(async ({ context, input }) => ({
      jobs: [...(await room.scan(context.caller, input))],
    })),
  };
}
