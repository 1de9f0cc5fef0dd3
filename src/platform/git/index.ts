// SPDX-License-Identifier: Apache-2.0
// Git repositories, through the git program: found on disk, their files, contents, history and tags; and bare ones of our own,
// kept as they are elsewhere. Never writes to a repository that it did not make, never touches a working tree, goes to the
// network only to fetch, to the one host it was told, and runs nothing that a repository asks for: no hook, filter, pager, helper
// or alias. Paths and names it reports come from strangers.
// Begin with git-invocation.ts (why no repository can do harm), then open-repository.ts and fetching/fetch-repository.ts.
export type { BlobContent } from './decode-blob.ts';
export { fetchRepository } from './fetching/fetch-repository.ts';
export type { FetchWish, GitCredential, TransferStep } from './fetching/fetch-wish.ts';
export type { FindOptions, FoundRepository } from './find-repositories.ts';
export { findRepositories } from './find-repositories.ts';
export { GitFailure } from './git-failure.ts';
export type { GitLimits } from './git-limits.ts';
export { isProblem } from './is-problem.ts';
export type { LinesRequest } from './lines.ts';
export type { FileMode, TreeFile } from './list-files.ts';
export type { GitRepository, Head } from './open-repository.ts';
export { openRepository } from './open-repository.ts';
export { serveGit, type TestGitServer } from './testing/serve-git.ts';
