// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import type { UpstreamsDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import { addClone } from './add-clone.ts';
import { upstreamProjects } from './upstream-projects.ts';

/** What the command line asks about projects of others that we depend on. */
export function upstreamsDesk(workingFolder: string, asUser: AsUser): UpstreamsDesk {
  return {
    upstreams: (asked, flags) =>
      asUser(flags, (office, user) => upstreamProjects(office, user, { ...asked, show: 'all' })),
    addUpstream: (folder, flags) =>
      asUser(flags, async (office, user) => {
        const { repositoryId } = await addClone(office, user, resolve(workingFolder, folder));
        return (await office.portfolio.get(user, repositoryId)).name;
      }),
  };
}
