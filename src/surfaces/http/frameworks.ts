// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import type { EvidenceFilesRoom } from './evidence-files.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['frameworks'];
type Out = Outputs['frameworks'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface FrameworksRoom extends EvidenceFilesRoom {
  frameworks(caller: Caller, input: In['frameworks']): Promise<Out['frameworks']>;
  framework(caller: Caller, input: In['framework']): Promise<Out['framework']>;
  item(caller: Caller, input: In['item']): Promise<Out['item']>;
  claim(caller: Caller, input: In['claim']): Promise<Out['claim']>;
  plan(caller: Caller, input: In['plan']): Promise<Out['plan']>;
  upgrade(caller: Caller, id: string): Promise<Out['upgrade']>;
  importGgi(caller: Caller, input: In['importGgi']): Promise<Out['importGgi']>;
  expiries(caller: Caller, input: In['expiries']): Promise<Out['expiries']>;
  evidence(caller: Caller): Promise<Out['evidence']>;
  changeEvidence(
    caller: Caller,
    input: Revised<In['changeEvidence']>,
  ): Promise<Out['changeEvidence']>;
  withdrawEvidence(
    caller: Caller,
    input: Revised<In['withdrawEvidence']>,
  ): Promise<Out['withdrawEvidence']>;
}

export function frameworksRoutes(room: FrameworksRoom) {
  const { frameworks } = routes;
  return {
    frameworks: frameworks.frameworks.handler(({ context, input }) =>
      room.frameworks(context.caller, input),
    ),
    framework: frameworks.framework.handler(({ context, input }) =>
      room.framework(context.caller, input),
    ),
    item: frameworks.item.handler(({ context, input }) => room.item(context.caller, input)),
    claim: frameworks.claim.handler(({ context, input }) => room.claim(context.caller, input)),
    plan: frameworks.plan.handler(({ context, input }) => room.plan(context.caller, input)),
    upgrade: frameworks.upgrade.handler(({ context, input }) =>
      room.upgrade(context.caller, input.id),
    ),
    importGgi: frameworks.importGgi.handler(({ context, input }) =>
      room.importGgi(context.caller, input),
    ),
    expiries: frameworks.expiries.handler(({ context, input }) =>
      room.expiries(context.caller, input),
    ),
    evidence: frameworks.evidence.handler(({ context }) => room.evidence(context.caller)),
    addEvidence: frameworks.addEvidence.handler(async ({ context, input }) =>
      tagged(
        context,
        await room.addEvidence(context.caller, input, context.header('idempotency-key')),
      ),
    ),
    changeEvidence: frameworks.changeEvidence.handler(async ({ context, input }) => {
      const revision = seenRevision(context, input.revision);
      return tagged(context, await room.changeEvidence(context.caller, { ...input, revision }));
    }),
    withdrawEvidence: frameworks.withdrawEvidence.handler(({ context, input }) => {
      const revision = seenRevision(context, input.revision);
      return room.withdrawEvidence(context.caller, { ...input, revision });
    }),
  };
}
