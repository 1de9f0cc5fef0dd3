// SPDX-License-Identifier: Apache-2.0
import { observeComponents } from '#facts/components';
import type { Repository } from '#facts/portfolio';
import { type Origin, type Problem, Refusal, type Scope } from '#model';
import { GitFailure, type GitRepository, openRepository } from '#platform/git';
import type { Caller } from '#surfaces/http';
import { isHandedOn } from './is-handed-on.ts';
import type { HandedOn } from './notice-component.ts';
import type { Office } from './office.ts';
import { type Patches, patchesOf } from './patches-of.ts';

export interface NoticeQuestion {
  readonly scope: 'all' | 'runtime';
  /** A tag or commit; absent: what the last scan saw. */
  readonly at?: string | undefined;
}

export interface NoticeSource {
  readonly commit: string | undefined;
  readonly components: readonly HandedOn[];
  /** Component ids by purl. */
  readonly ids: ReadonlyMap<string, number>;
  /** Tags, newest name first. */
  readonly releases: readonly string[];
  readonly problems: readonly Problem[];
}

interface Used {
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly wording?: string | undefined;
  readonly scope: Scope;
  readonly origin: Origin;
}

/** What a repository hands on: as the last scan saw it, or as the files of a tag or commit have it. Texts are those that scans have kept. */
export async function handedOnBy(
  office: Office,
  caller: Caller,
  repository: Repository,
  question: NoticeQuestion,
): Promise<NoticeSource> {
  const look = await lookInto(repository, question.at);
  const used = look.used ?? (await office.components.usedIn(caller, repository.id));
  const handedOn = used.filter((one) => isHandedOn(one, question.scope));
  const purls = [...new Set(handedOn.map(({ purl }) => purl))];
  const ids = await office.components.idsByPurl(caller, purls);
  const known = [...ids.values()];
  const texts = await office.components.texts(caller, known);
  const licenses = await office.curations.inEffect(caller, known, repository.id);
  const firsts = new Map(handedOn.toReversed().map((one) => [one.purl, one]));
  const components = purls.flatMap((purl) => {
    const one = firsts.get(purl);
    if (one === undefined) return [];
    const id = ids.get(purl) ?? 0;
    const { license, before, concluded } = licenses.get(id) ?? {};
    return {
      ...one,
      license: concluded === undefined ? license : before,
      choice: concluded && { license: concluded.license, by: `decision ${concluded.id}` },
      modifications: look.patches.get(`${one.name}@${one.version}`) ?? [],
      texts: texts.get(id) ?? [],
    };
  });
  const { commit = repository.commit, releases, problems } = look;
  return { commit, components, ids, releases, problems };
}

interface Look {
  readonly commit?: string | undefined;
  /** What the files of an older commit name; absent for the last scan. */
  readonly used?: readonly Used[] | undefined;
  readonly patches: Patches;
  readonly releases: readonly string[];
  readonly problems: readonly Problem[];
}

/** What only the repository itself tells. One that cannot be opened still has what was stored of it. */
async function lookInto(repository: Repository, at: string | undefined): Promise<Look> {
  const { location: path, name, kind } = repository;
  // A bill of others is no repository: what it names is all there is.
  if (kind === 'sbom') {
    if (at !== undefined) throw noSuchRelease(repository, at);
    return { patches: new Map(), releases: [], problems: [] };
  }
  try {
    const git = await openRepository({ path, name, kind });
    try {
      return await lookWith(git, repository, at);
    } finally {
      await git.close();
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (at !== undefined) throw unreadable(repository, error);
    return { patches: new Map(), releases: [], problems: [error.problem] };
  }
}

async function lookWith(
  git: GitRepository,
  repository: Repository,
  at: string | undefined,
): Promise<Look> {
  const tags = await git.tags();
  const releases = tags.map((tag) => tag.name).toReversed();
  const named = tags.find((tag) => tag.name === at)?.commit ?? at;
  const commit = named ?? repository.commit;
  if (commit === undefined) return { patches: new Map(), releases, problems: [] };
  if (named !== undefined && !(await isCommit(git, named)))
    throw noSuchRelease(repository, at ?? '');
  const patches = await patchesOf(git, commit);
  if (named === undefined) return { commit, patches, releases, problems: [] };
  const { components, problems } = await observeComponents(git, commit);
  const used = components.map((one) => ({ ...one, wording: one.declaredLicense }));
  return { commit, used, patches, releases, problems };
}

async function isCommit(git: GitRepository, id: string): Promise<boolean> {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id) && git.hasCommit(id);
}

function noSuchRelease({ name }: Repository, at: string): Refusal {
  return new Refusal(
    'not-found',
    'notices/no-such-release',
    `${name} has neither a tag nor a commit "${at}".`,
    'Take one of its tags, or a full commit id.',
  );
}

function unreadable({ name }: Repository, { problem }: GitFailure): Refusal {
  return new Refusal(
    'unavailable',
    'notices/unreadable-repository',
    `Reading ${name}: ${problem.message}`,
    'The notices of the last scan can still be had: leave the release out.',
  );
}
