// SPDX-License-Identifier: Apache-2.0
// Which repositories the organisation has, and how the last reading of each went; bills of materials of others among them.
// Never reads a repository itself and never judges one; what is inside them is in components and activity.
// Begin with open-portfolio.ts.
export type { RepositoryPage, RepositoryQuery } from './list-repositories.ts';
export type { NamedRepository, Portfolio } from './open-portfolio.ts';
export { openPortfolio } from './open-portfolio.ts';
export type { Product, ProductMember, Products, ProductWords } from './products/index.ts';
export { openProducts } from './products/index.ts';
export type { RegisteredRepository } from './register-repositories.ts';
export type { Remote, Remotes } from './remotes/index.ts';
export { notFetched, openRemotes } from './remotes/index.ts';
export type {
  FoundRepository,
  Outcome,
  Repository,
  RepositoryKind,
  RepositoryState,
} from './repository.ts';
export type {
  NewSbomDocument,
  PreparedSbom,
  SbomDocument,
  SbomDocuments,
} from './sboms/index.ts';
export { openSbomDocuments } from './sboms/index.ts';
