// SPDX-License-Identifier: Apache-2.0
// Git repositories, read only: found on disk, their files, contents, history and tags, through the git program.
// Never writes to a repository, never touches a working tree, never goes to the network, and runs nothing that a
// repository asks for: no hook, filter, pager, helper or alias. Paths and names it reports come from strangers.
// Begin with git-invocation.ts (why no repository can do harm), then open-repository.ts.
export type { BlobContent } from './decode-blob.ts';
export type { FindOptions, FoundRepository } from './find-repositories.ts';
export { findRepositories } from './find-repositories.ts';
export { GitFailure } from './git-failure.ts';
export type { GitLimits } from './git-limits.ts';
export { isProblem } from './is-problem.ts';
export type { LinesRequest } from './lines.ts';
export type { FileMode, TreeFile } from './list-files.ts';
export type { GitRepository, Head } from './open-repository.ts';
export { openRepository } from './open-repository.ts';
