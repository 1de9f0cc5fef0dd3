// SPDX-License-Identifier: Apache-2.0
import type { Remote } from '#facts/portfolio';
import { type Principal, Refusal } from '#model';
import { GitFailure } from '#platform/git';
import type { FetchedRemote, RemotesDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import { askForScan } from '../ask-for-work.ts';
import type { Office } from '../office.ts';
import { repositoryNamed } from '../repository-named.ts';
import { addRemotes, mayFetch, removeRemote } from './add-remotes.ts';
import { type FetchOptions, fetchRemote } from './fetch-remote.ts';

/** What the command line asks about repositories that are fetched from elsewhere. */
export function remotesDesk(asUser: AsUser): RemotesDesk {
  return {
    remotes: (flags) => asUser(flags, (office, user) => office.remotes.all(user)),
    addRemotes: (wish, flags) => asUser(flags, (office, user) => addRemotes(office, user, wish)),
    fetchRemotes: ({ repositories, ...options }, flags) =>
      asUser(flags, async (office, user) => {
        mayFetch(user);
        const fetched: FetchedRemote[] = [];
        for (const remote of await remotesNamed(office, user, repositories))
          fetched.push(await fetchOne(office, remote, { ...options, principal: user }));
        return fetched;
      }),
    removeRemote: (repository, flags) =>
      asUser(flags, async (office, user) => {
        const { id, name } = await repositoryNamed(office, user, repository);
        await removeRemote(office, user, id);
        return name;
      }),
  };
}

async function remotesNamed(
  office: Office,
  user: Principal,
  names: readonly string[],
): Promise<readonly Remote[]> {
  const all = await office.remotes.all(user);
  if (names.length === 0) return all;
  const ids = new Set<number>();
  for (const name of names) ids.add((await repositoryNamed(office, user, name)).id);
  return all.filter(({ repositoryId }) => ids.has(repositoryId));
}

/** One that cannot be fetched does not keep the others from it. */
async function fetchOne(
  office: Office,
  remote: Remote,
  options: FetchOptions,
): Promise<FetchedRemote> {
  const { repository, repositoryId, address } = remote;
  try {
    await fetchRemote(office, remote, options);
    await askForScan(office, options.principal, repositoryId);
    return { repository, address };
  } catch (error) {
    if (error instanceof Refusal)
      return { repository, address, problem: `${error.message} ${error.next}` };
    if (error instanceof GitFailure) return { repository, address, problem: error.message };
    throw error;
  }
}
