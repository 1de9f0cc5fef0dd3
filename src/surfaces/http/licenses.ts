// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['licenses'];
type Out = Outputs['licenses'];

export interface LicensesRoom {
  inUse(caller: Caller): Promise<Out['inUse']>;
  license(caller: Caller, id: string): Promise<Out['license']>;
  obligations(input: In['obligations']): Out['obligations'];
  compatibility(input: In['compatibility']): Out['compatibility'];
  identify(input: In['identify']): Out['identify'];
  repositoryObligations(
    caller: Caller,
    input: In['repositoryObligations'],
  ): Promise<Out['repositoryObligations']>;
}

export function licensesRoutes(room: LicensesRoom) {
  return {
    inUse: routes.licenses.inUse.handler(({ context }) => room.inUse(context.caller)),
    license: routes.licenses.license.handler(({ context, input }) =>
      room.license(context.caller, input.id),
    ),
    obligations: routes.licenses.obligations.handler(({ input }) => room.obligations(input)),
    compatibility: routes.licenses.compatibility.handler(({ input }) => room.compatibility(input)),
    identify: routes.licenses.identify.handler(({ input }) => room.identify(input)),
    repositoryObligations: routes.licenses.repositoryObligations.handler(({ context, input }) =>
      room.repositoryObligations(context.caller, input),
    ),
  };
}
