// SPDX-License-Identifier: Apache-2.0
import { cutPage, leadsOnly, type Principal, parseCursor, Refusal } from '#model';
import { listLog, verifyLog } from '#platform/storage';
import type { JobReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import { jobEvents } from './job-events.ts';
import { jobReplies } from './job-reply.ts';
import type { Office } from './office.ts';

/** Background work and the log. */
export function adminRoom(office: Office): Rooms['admin'] {
  const { jobs, storage } = office;
  return {
    async jobs(caller, { cursor, limit, state }) {
      const states = state === undefined ? undefined : [state];
      const found = await jobs.list(caller, { before: idIn(cursor), limit: limit + 1, states });
      const { rows, nextCursor } = cutPage(found, limit, ({ id }) => [id]);
      return { items: await jobReplies(office, caller, rows), nextCursor };
    },
    async cancelJob(caller, id) {
      mayAct(caller);
      await jobs.cancel(caller, Number(id));
      return jobById(office, caller, id);
    },
    async retryJob(caller, id) {
      mayAct(caller);
      await jobs.retry(caller, Number(id));
      return jobById(office, caller, id);
    },
    jobEvents: (caller, signal) => jobEvents(office, caller, signal),
    async log(caller, { cursor, limit, action, actor }) {
      const query = { before: idIn(cursor), limit: limit + 1, action, actor };
      const found = await storage.read(caller, (tx) => listLog(tx, query));
      const { rows, nextCursor } = cutPage(found, limit, ({ sequence }) => [sequence]);
      const people = await office.identity.actorNames(caller.organisationId);
      return {
        items: rows.map((entry) => ({
          ...entry,
          actorName: people.get(entry.actor) ?? entry.actor,
          detail: { ...entry.detail },
        })),
        nextCursor,
      };
    },
    async verifyLog({ organisationId }) {
      const { intact, brokenAt, reason } = await verifyLog(storage, organisationId);
      const sentence =
        brokenAt === undefined
          ? `All ${intact} entries are as they were written.`
          : `Entry ${brokenAt}: ${reason ?? 'the chain is broken'}`;
      return { intact: brokenAt === undefined, entries: intact, firstBroken: brokenAt, sentence };
    },
  };
}

async function jobById(office: Office, principal: Principal, id: string): Promise<JobReply> {
  const job = await office.jobs.get(principal, Number(id));
  const [reply] = job ? await jobReplies(office, principal, [job]) : [];
  if (reply) return reply;
  throw new Refusal(
    'not-found',
    'jobs/no-such-job',
    `There is no job ${id}.`,
    'Look at the list of jobs.',
  );
}

function mayAct(principal: Principal): void {
  leadsOnly(principal, {
    code: 'jobs/may-not-act',
    doing: 'Stopping or repeating work',
    next: 'Ask an administrator of your organisation.',
  });
}

function idIn(cursor: string | undefined): number | undefined {
  return cursor === undefined ? undefined : Number(parseCursor(cursor, 1)[0]);
}
