// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['compliance'];
type Out = Outputs['compliance'];

export interface ComplianceRoom {
  components(caller: Caller, input: In['components']): Promise<Out['components']>;
  facets(caller: Caller, input: In['facets']): Promise<Out['facets']>;
  component(caller: Caller, id: number): Promise<Out['component']>;
  findings(caller: Caller, input: In['findings']): Promise<Out['findings']>;
  finding(caller: Caller, id: number): Promise<Out['finding']>;
  policy(caller: Caller): Promise<Out['policy']>;
  adoptPolicy(caller: Caller, input: In['adoptPolicy']): Promise<Out['adoptPolicy']>;
  tryPolicy(caller: Caller, input: In['tryPolicy']): Promise<Out['tryPolicy']>;
}

export function complianceRoutes(room: ComplianceRoom) {
  return {
    components: routes.compliance.components.handler(({ context, input }) =>
      room.components(context.caller, input),
    ),
    facets: routes.compliance.facets.handler(({ context, input }) =>
      room.facets(context.caller, input),
    ),
    component: routes.compliance.component.handler(({ context, input }) =>
      room.component(context.caller, input.id),
    ),
    findings: routes.compliance.findings.handler(({ context, input }) =>
      room.findings(context.caller, input),
    ),
    finding: routes.compliance.finding.handler(({ context, input }) =>
      room.finding(context.caller, input.id),
    ),
    policy: routes.compliance.policy.handler(({ context }) => room.policy(context.caller)),
    adoptPolicy: routes.compliance.adoptPolicy.handler(({ context, input }) =>
      room.adoptPolicy(context.caller, input),
    ),
    tryPolicy: routes.compliance.tryPolicy.handler(({ context, input }) =>
      room.tryPolicy(context.caller, input),
    ),
  };
}
