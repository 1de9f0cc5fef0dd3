// SPDX-License-Identifier: Apache-2.0
// Inner room: the log of who did what. One chain of sha256 hashes per organisation, and a head row that knows its end.
// Never edits or deletes an entry. Who rewrites the whole chain and its head is not found here: that takes a
// checkpoint kept elsewhere. Begin with entry-hash.ts (what is hashed) and append-log-entry.ts (how it grows).
export { appendLogEntry } from './append-log-entry.ts';
export type { LogEntry, LogQuery } from './list-log.ts';
export { listLog } from './list-log.ts';
export type { LogVerification } from './verify-log.ts';
export { verifyLog } from './verify-log.ts';
