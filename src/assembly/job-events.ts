// SPDX-License-Identifier: Apache-2.0

import { EventEmitter, on } from 'node:events';
import type { Principal } from '#model';
import type { JobEvent } from '#platform/jobs';
import type { JobReply } from '#surfaces/contract';
import { jobReply } from './job-reply.ts';
import type { Office } from './office.ts';

/** First the jobs under way, then every change of one of the caller's organisation, until the signal. */
export async function* jobEvents(
  { jobs, clock }: Office,
  { organisationId, actor, role }: Principal,
  signal: AbortSignal,
): AsyncGenerator<JobReply, void, unknown> {
  const changes = new EventEmitter();
  const stop = jobs.watch((event) => {
    if (event.organisationId === organisationId) changes.emit('change', event);
  });
  try {
    const principal = { organisationId, actor, role };
    const underWay = await jobs.list(principal, { states: ['active', 'retrying'], limit: 50 });
    yield* underWay.map(jobReply);
    for await (const [event] of on(changes, 'change', { signal }))
      yield eventReply(event, clock.now());
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stop();
  }
}

function eventReply(event: JobEvent, at: string): JobReply {
  const { id, kind, subject, state, attempt, progressDone, progressTotal, message } = event;
  return {
    id: String(id),
    kind,
    subject,
    state,
    attempt,
    done: progressDone ?? 0,
    total: progressTotal,
    message,
    createdAt: at,
  };
}
