// SPDX-License-Identifier: Apache-2.0
import { observeSources, summariseSources } from '#facts/sources';
import { Refusal } from '#model';
import type { Config } from '#platform/config';
import type { FoundRepository, GitRepository } from '#platform/git';
import type { Flags, ReadSourcesOptions, SourcesDesk, SourcesReport } from '#surfaces/cli';
import { importFindings } from './import-findings.ts';
import { openProgramThreads } from './open-program-threads.ts';
import { textReading } from './read-texts.ts';
import { withOrganisation } from './with-office.ts';
import { withRepository } from './with-repository.ts';

/** What the command line asks about the licences in the sources of a repository. Only importing needs a database. */
export function sourcesDesk(configOf: (flags: Flags) => Config): SourcesDesk {
  return {
    readSources: (folder, options) =>
      withRepository(folder, options.signal, (git, found) => read(git, found, options)),
    importFindings: (repository, reports, flags) =>
      withOrganisation(configOf(flags), async (office, principal) => {
        const repositoryId = repositoryNamed(await office.portfolio.all(principal), repository);
        const kept = [];
        for (const report of reports) {
          kept.push(await importFindings(office, principal, { ...report, repositoryId }));
        }
        return kept;
      }),
  };
}

function repositoryNamed(
  known: readonly { readonly id: number; readonly name: string }[],
  wanted: string,
): number {
  const found = known.find(({ name }) => name === wanted);
  if (found !== undefined) return found.id;
  throw new Refusal(
    'not-found',
    'cli/no-such-repository',
    `There is no repository "${wanted}" in the database.`,
    'Give the name that the page Repositories shows; "lanthorn up DIR" adds repositories.',
  );
}

async function read(
  git: GitRepository,
  found: FoundRepository,
  { signal, onStep }: ReadSourcesOptions,
): Promise<SourcesReport> {
  const threads = openProgramThreads();
  try {
    const head = await git.head();
    if (head === undefined) throw empty(found);
    const { commit, files, reuse, problems } = await observeSources(git, head.commit, {
      signal,
      readTexts: textReading(threads),
      onProgress: ({ done, total }) => onStep(`${found.name}: ${done} of ${total} files`),
    });
    const repository = { name: found.name, path: found.path };
    return { repository, commit, summary: summariseSources(files), files, reuse, problems };
  } finally {
    await threads.close();
  }
}

function empty({ path }: FoundRepository): Refusal {
  return new Refusal(
    'not-found',
    'cli/no-commit',
    `Reading ${path}: it has no commit yet.`,
    'Commit something; files outside of commits are not read.',
  );
}
