// SPDX-License-Identifier: Apache-2.0
// Which repositories the organisation has, and how the last reading of each went.
// Never reads a repository itself and never judges one; what is inside them is in components and activity.
// Begin with open-portfolio.ts.
export type { RepositoryPage, RepositoryQuery } from './list-repositories.ts';
export type { NamedRepository, Portfolio } from './open-portfolio.ts';
export { openPortfolio } from './open-portfolio.ts';
export type { RegisteredRepository } from './register-repositories.ts';
export type {
  FoundRepository,
  Outcome,
  Repository,
  RepositoryKind,
  RepositoryState,
} from './repository.ts';
