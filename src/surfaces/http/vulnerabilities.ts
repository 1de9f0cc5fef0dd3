// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryImportReply, Inputs, Outputs, VexFormatText } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['vulnerabilities'];
type Out = Outputs['vulnerabilities'];

export interface VulnerabilitiesRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  detail(caller: Caller, id: number): Promise<Out['detail']>;
  findings(caller: Caller, input: In['findings']): Promise<Out['findings']>;
  ofComponent(caller: Caller, componentId: number): Promise<Out['ofComponent']>;
  state(caller: Caller, input: In['state']): Promise<Out['state']>;
  statement(caller: Caller, id: number): Promise<Out['statement']>;
  end(caller: Caller, input: In['end'] & Seen): Promise<void>;
  importVex(caller: Caller, input: In['importVex']): Promise<Out['importVex']>;
  exportVex(caller: Caller, wish: VexFileWish): Promise<VexFile>;
  advisories(caller: Caller): Promise<Out['advisories']>;
  importAdvisories(caller: Caller, paths: readonly string[]): Promise<Out['importAdvisories']>;
  /** Reads the body to its end, and imports it before it answers. */
  uploadAdvisories(caller: Caller, upload: AdvisoryUpload): Promise<AdvisoryImportReply>;
}

export interface VexFileWish {
  readonly format: VexFormatText;
  readonly repositoryId?: number | undefined;
}

export interface VexFile {
  /** Of the repository, or of all. */
  readonly name: string;
  readonly text: string;
}

export interface AdvisoryUpload {
  /** What the file is called where it comes from. */
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly signal: AbortSignal;
}

export function vulnerabilitiesRoutes(room: VulnerabilitiesRoom) {
  const { vulnerabilities } = routes;
  return {
    list: vulnerabilities.list.handler(({ context, input }) => room.list(context.caller, input)),
    detail: vulnerabilities.detail.handler(({ context, input }) =>
      room.detail(context.caller, input.id),
    ),
    findings: vulnerabilities.findings.handler(({ context, input }) =>
      room.findings(context.caller, input),
    ),
    ofComponent: vulnerabilities.ofComponent.handler(({ context, input }) =>
      room.ofComponent(context.caller, input.id),
    ),
    state: vulnerabilities.state.handler(async ({ context, input }) =>
      tagged(context, await room.state(context.caller, input)),
    ),
    statement: vulnerabilities.statement.handler(async ({ context, input }) =>
      tagged(context, await room.statement(context.caller, input.id)),
    ),
    end: vulnerabilities.end.handler(async ({ context, input }) => {
      await room.end(context.caller, { ...input, revision: seenRevision(context) });
      return { ended: true as const };
    }),
    importVex: vulnerabilities.importVex.handler(({ context, input }) =>
      room.importVex(context.caller, input),
    ),
    advisories: vulnerabilities.advisories.handler(({ context }) =>
      room.advisories(context.caller),
    ),
    importAdvisories: vulnerabilities.importAdvisories.handler(({ context, input }) =>
      room.importAdvisories(context.caller, input.paths),
    ),
  };
}
