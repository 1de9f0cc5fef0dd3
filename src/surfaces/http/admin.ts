// SPDX-License-Identifier: Apache-2.0
import type { Inputs, JobReply, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['admin'];
type Out = Outputs['admin'];

export interface AdminRoom {
  jobs(caller: Caller, input: In['jobs']): Promise<Out['jobs']>;
  cancelJob(caller: Caller, id: string): Promise<JobReply>;
  retryJob(caller: Caller, id: string): Promise<JobReply>;
  /** First the jobs under way, then every change, until the signal. */
  jobEvents(caller: Caller, signal: AbortSignal): AsyncGenerator<JobReply, void, unknown>;
  log(caller: Caller, input: In['log']): Promise<Out['log']>;
  verifyLog(caller: Caller): Promise<Out['verifyLog']>;
}

export function adminRoutes(room: AdminRoom) {
  return {
    jobs: routes.admin.jobs.handler(({ context, input }) => room.jobs(context.caller, input)),
    cancelJob: routes.admin.cancelJob.handler(({ context, input }) =>
      room.cancelJob(context.caller, input.id),
    ),
    retryJob: routes.admin.retryJob.handler(({ context, input }) =>
      room.retryJob(context.caller, input.id),
    ),
    jobEvents: routes.admin.jobEvents.handler(({ context }) =>
      room.jobEvents(context.caller, context.signal),
    ),
    log: routes.admin.log.handler(({ context, input }) => room.log(context.caller, input)),
    verifyLog: routes.admin.verifyLog.handler(({ context }) => room.verifyLog(context.caller)),
  };
}
