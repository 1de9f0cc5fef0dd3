// SPDX-License-Identifier: Apache-2.0
// What forges told of the repositories: which repository is which on which forge, its issues and change requests with all that
// happened to them, its releases, how far each list was read and what went wrong. Never asks a forge itself and never says what
// is slow or healthy. The same item or event twice is one; what is older than what is kept changes nothing.
//
// To read: `openForges(storage).items(principal, { repositoryId?, kind?, state?, updatedSince? })` gives `StoredItem`s (a `ForgeItem`
// with its `repositoryId`), ordered by repository, kind and number, as an AsyncGenerator that holds 500 at a time;
// `connections(principal)` says which repositories have a forge and when it was read; no connection: nothing is known, not none.
// Begin with open-forges.ts (the doors), record-page.ts (storing) and stored-items.ts (reading).
export type { Connection, ForgeMark, NewConnection } from './connection.ts';
export { notConnected } from './connection.ts';
export type { ErasedAccount } from './erase-accounts.ts';
export type { Forge, NewForge, SealedSecrets } from './forge.ts';
export type { FiledItem } from './keep-filed.ts';
export type { ItemPage, ItemQuery, ListedItem } from './list-items.ts';
export type { ForgeCounts, Forges } from './open-forges.ts';
export { openForges } from './open-forges.ts';
export type { ReadingOutcome } from './record-outcome.ts';
export type { RecordedPage } from './record-page.ts';
export type { ItemScope, StoredItem } from './stored-items.ts';
export type { StoredRelease } from './stored-releases.ts';
