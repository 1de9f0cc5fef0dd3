// SPDX-License-Identifier: Apache-2.0
import { EventEmitter, on } from 'node:events';
import type { Principal } from '#model';
import type { JobReply } from '#surfaces/contract';
import { jobReplies } from './job-reply.ts';
import type { Office } from './office.ts';

/** First the jobs under way, then every change of one of the caller's organisation, until the signal. */
export async function* jobEvents(
  office: Office,
  { organisationId, actor, role }: Principal,
  signal: AbortSignal,
): AsyncGenerator<JobReply, void, unknown> {
  const { jobs } = office;
  const principal = { organisationId, actor, role };
  const changes = new EventEmitter();
  const stop = jobs.watch((event) => {
    if (event.organisationId === organisationId) changes.emit('change', event.id);
  });
  try {
    const underWay = await jobs.list(principal, { states: ['active', 'retrying'], limit: 50 });
    yield* await jobReplies(office, principal, underWay);
    for await (const [id] of on(changes, 'change', { signal })) {
      // The row says more than the event: when it was asked for, when it ended, why it failed.
      const job = await jobs.get(principal, id);
      if (job) yield* await jobReplies(office, principal, [job]);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stop();
  }
}
