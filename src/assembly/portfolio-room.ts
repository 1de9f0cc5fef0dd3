// SPDX-License-Identifier: Apache-2.0
import type { Remote, Repository } from '#facts/portfolio';
import { leadsOnly, type Principal } from '#model';
import type { RepositoryRowReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import { askForScan } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { askForFetch } from './remotes/ask-for-fetch.ts';

/** Repositories with what the other rooms count of them. */
export function portfolioRoom(office: Office): Rooms['portfolio'] {
  const { portfolio, components } = office;
  return {
    async repositories(caller, { cursor, ...query }) {
      const page = await portfolio.list(caller, { ...query, after: cursor });
      const { nextCursor, total } = page;
      return { items: await rowsOf(office, caller, page.items), nextCursor, total };
    },
    async repository(caller, id) {
      const repository = await portfolio.get(caller, id);
      const [row] = await rowsOf(office, caller, [repository]);
      if (row === undefined) throw new Error(`Counting for repository ${id} gave no row`);
      return {
        ...row,
        remoteUrl: repository.remoteUrl,
        funding: [...repository.funding],
        problemList: [...(await portfolio.problems(caller, id))],
        manifests: [...(await components.manifests(caller, id))],
        licenseFiles: [...(await components.licenseFiles(caller, id))],
      };
    },
    async problems(caller, query) {
      const { items, codes, ...rest } = await portfolio.allProblems(caller, query);
      return { ...rest, items: [...items], codes: [...codes] };
    },
    async scan(caller, { folders = [], repositoryIds = [] }) {
      mayScan(caller);
      const jobs = [...(await scansOf(office, caller, repositoryIds))];
      if (folders.length > 0) jobs.push(await findUnder(office, caller, folders));
      return jobs.map(String);
    },
  };
}

async function rowsOf(
  { components, compliance, activity, remotes }: Office,
  principal: Principal,
  repositories: readonly Repository[],
): Promise<RepositoryRowReply[]> {
  const ids = repositories.map(({ id }) => id);
  const [used, findings, histories, fetched] = await Promise.all([
    components.counts(principal, ids),
    compliance.openFindings(principal, ids),
    activity.summary(principal, ids),
    remotes.all(principal),
  ]);
  const remoteOf = new Map(fetched.map((one) => [one.repositoryId, one]));
  return repositories.map(
    ({ readerVersion: _, remoteUrl: __, tagsDigest: ___, funding: ____, ...repository }) => ({
      ...repository,
      components: used.get(repository.id) ?? 0,
      openFindings: findings.get(repository.id) ?? 0,
      commits: histories.get(repository.id)?.commits ?? 0,
      contributors: histories.get(repository.id)?.contributors ?? 0,
      remote: replyOf(remoteOf.get(repository.id)),
    }),
  );
}

function replyOf(remote: Remote | undefined): RepositoryRowReply['remote'] {
  return remote && { address: remote.address, problem: remote.problem?.message };
}

async function scansOf(
  office: Office,
  principal: Principal,
  ids: readonly number[],
): Promise<readonly number[]> {
  const fetched = new Set((await office.remotes.all(principal)).map((one) => one.repositoryId));
  const jobs: number[] = [];
  for (const id of ids) {
    await office.portfolio.get(principal, id);
    // What is ours to fetch is read as it is there now.
    const ask = fetched.has(id) ? askForFetch : askForScan;
    jobs.push(await ask(office, principal, id));
  }
  return jobs;
}

function findUnder(
  office: Office,
  principal: Principal,
  folders: readonly string[],
): Promise<number> {
  return office.jobs.enqueue(principal, {
    kind: 'find-repositories',
    subject: folders.join(', ').slice(0, 300),
    data: { folders: [...folders] },
  });
}

function mayScan(principal: Principal): void {
  leadsOnly(principal, {
    code: 'portfolio/may-not-scan',
    doing: 'Asking for a scan',
    next: 'Ask an administrator of your organisation.',
  });
}
