// SPDX-License-Identifier: Apache-2.0
// Everything that lasts: one PostgreSQL, embedded or by its address, behind one interface. Keeps organisations apart
// (row level security) and writes the log of who did what in the transaction that did it.
// Knows no table of any other room but the foundation in migrations/0001, and hands out no connections.
// Begin with storage.ts (the interface) and open-storage.ts; embedded/ runs the server, log/ is the hash chain.
export { containing } from './containing.ts';
export type { Json, JsonObject, JsonValue } from './json.ts';
export { json } from './json.ts';
export type { LogEntry, LogQuery, LogVerification } from './log/index.ts';
export { listLog, verifyLog } from './log/index.ts';
export type { StorageOptions } from './open-storage.ts';
export { joinStorage, openStorage } from './open-storage.ts';
export type { RowList, RowPage } from './row-page.ts';
export { rowPage } from './row-page.ts';
export type { Storage, Transaction, Work, WriteSubject } from './storage.ts';
export type { TestServer, TestStorage, TestStorageOptions } from './testing/index.ts';
export { createTestStorage, startTestServer } from './testing/index.ts';
