// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { isCloneAddress, type Principal } from '#model';
import type { UpstreamsDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import type { Office } from '../office.ts';
import { addRemotes } from '../remotes/add-remotes.ts';
import { askForFetch } from '../remotes/ask-for-fetch.ts';
import { addClone } from './add-clone.ts';
import { upstreamProjects } from './upstream-projects.ts';

/** What the command line asks about projects of others that we depend on. */
export function upstreamsDesk(workingFolder: string, asUser: AsUser): UpstreamsDesk {
  return {
    upstreams: (asked, flags) =>
      asUser(flags, (office, user) => upstreamProjects(office, user, { ...asked, show: 'all' })),
    addUpstream: (place, flags) =>
      asUser(flags, async (office, user) => {
        if (isCloneAddress(place)) return addByAddress(office, user, place);
        const { repositoryId } = await addClone(office, user, resolve(workingFolder, place));
        return (await office.portfolio.get(user, repositoryId)).name;
      }),
  };
}

async function addByAddress(office: Office, user: Principal, address: string): Promise<string> {
  const [added] = await addRemotes(office, user, { addresses: [address], isUpstream: true });
  if (added === undefined) throw new Error(`Nothing was added of ${address}`);
  if (added.isNew) await askForFetch(office, user, added.repositoryId);
  return added.name;
}
