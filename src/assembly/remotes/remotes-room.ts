// SPDX-License-Identifier: Apache-2.0
import { notFetched, type Remote } from '#facts/portfolio';
import type { RemoteReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { addRemotes, mayFetch, removeRemote } from './add-remotes.ts';
import { askForFetch } from './ask-for-fetch.ts';

/** What is fetched from elsewhere, and how that goes. */
export function remotesRoom(office: Office): Rooms['remotes'] {
  const { remotes, portfolio } = office;
  return {
    remotes: async (caller) => ({ items: (await remotes.all(caller)).map(replyOf) }),
    async add(caller, wish) {
      const items: (Awaited<ReturnType<typeof addRemotes>>[number] & { jobId?: string })[] = [];
      for (const one of await addRemotes(office, caller, wish)) {
        const { isNew, repositoryId } = one;
        const jobId = isNew ? String(await askForFetch(office, caller, repositoryId)) : undefined;
        items.push({ ...one, ...(jobId !== undefined && { jobId }) });
      }
      return { items };
    },
    async ofRepository(caller, id) {
      await portfolio.get(caller, id);
      const remote = await remotes.of(caller, id);
      return { remote: remote && replyOf(remote) };
    },
    async fetch(caller, id) {
      mayFetch(caller);
      if ((await remotes.of(caller, id)) === undefined) throw notFetched(id);
      return { jobId: String(await askForFetch(office, caller, id)) };
    },
    async remove(caller, id) {
      await removeRemote(office, caller, id);
      return { id };
    },
  };
}

function replyOf({
  repositoryId: id,
  repository: name,
  location: _,
  ...rest
}: Remote): RemoteReply {
  return { repository: { id, name }, ...rest };
}
