// SPDX-License-Identifier: Apache-2.0
import { observePeople } from '#facts/activity';
import {
  type FoundRepository,
  findRepositories,
  GitFailure,
  isProblem,
  openRepository,
} from '#platform/git';
import type { AffiliationsDesk, PeopleDesk, PeopleOptions, PeopleReport } from '#surfaces/cli';
import { reportPeople } from './people-report.ts';

/** What the command line asks about people, answered without any database. */
export const peopleDesk: PeopleDesk = {
  async people(folder, options) {
    for await (const found of findRepositories([folder], { signal: options.signal })) {
      if (isProblem(found)) return found;
      return await peopleOf(found, options).catch((error: unknown) => {
        options.signal.throwIfAborted();
        if (error instanceof GitFailure) return error.problem;
        throw error;
      });
    }
    return undefined;
  },
};

async function peopleOf(
  found: FoundRepository,
  { mailmap, signal, onStep }: PeopleOptions,
): Promise<PeopleReport> {
  const git = await openRepository(found);
  try {
    const head = await git.head();
    if (head === undefined) return { repository: found.name, people: [], problems: [] };
    const { identities, problems } = await observePeople(git, head.commit, {
      mailmap,
      signal,
      onProgress: (commits) => onStep(`${found.name}: ${commits} commits`),
    });
    const people = reportPeople(identities);
    return { repository: found.name, commit: head.commit, people, problems };
  } finally {
    await git.close();
  }
}

/** The same with what needs the database, which is opened when it is asked. */
export function openPeopleDesk(
  everything: () => Promise<AffiliationsDesk>,
): PeopleDesk & AffiliationsDesk {
  return {
    ...peopleDesk,
    importAffiliations: async (flags, wish) => (await everything()).importAffiliations(flags, wish),
  };
}
