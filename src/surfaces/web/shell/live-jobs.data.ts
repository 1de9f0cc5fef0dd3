// SPDX-License-Identifier: Apache-2.0
import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobReply } from '#surfaces/contract';
import { addressOf, api } from './api.ts';
import { isUnfinished, withEvent } from './batch.ts';

/** The latest 500 jobs by id, kept up to date by {@link useJobEvents}. */
export const liveJobsQuery = queryOptions({
  queryKey: ['live', 'jobs'],
  queryFn: async ({ signal }) => (await api.admin.jobs({ limit: 500 }, { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Follows the progress of all jobs while the page is open; opened once, by the frame. */
export function useJobEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource(addressOf('/admin/jobs/events', {}));
    events.onmessage = ({ data }: MessageEvent<string>) => {
      // The server sends what the contract says; there is no schema in the browser to ask.
      receive(client, JSON.parse(data) as JobReply);
    };
    return () => events.close();
  }, [client]);
}

function receive(client: QueryClient, job: JobReply): void {
  const known = client.getQueryData(liveJobsQuery.queryKey)?.some(({ id }) => id === job.id);
  client.setQueryData(liveJobsQuery.queryKey, (jobs) => withEvent(jobs ?? [], job));
  if (!known) void client.invalidateQueries({ queryKey: ['list', 'jobs'] });
  if (!isUnfinished(job)) refreshFacts(client);
}

const SETTLE_MS = 1500;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** A finished job changed the facts. Many finish together, so we wait a moment and ask once. */
function refreshFacts(client: QueryClient): void {
  if (waiting !== undefined) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    // A long list would be asked page by page, under the reader's eyes; it is read anew when opened again. The one of
    // repositories is short, and watched while they are scanned.
    client.removeQueries({ queryKey: ['list'], type: 'inactive' });
    void client.invalidateQueries({
      predicate: ({ queryKey: [kind, what] }) =>
        kind === 'list' ? what === 'repositories' : kind !== 'session' && kind !== 'live',
    });
  }, SETTLE_MS);
}
