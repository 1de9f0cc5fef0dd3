// SPDX-License-Identifier: Apache-2.0
// Pure work in other threads of this process, so that all cores help and the server goes on answering meanwhile.
// Never shares state between threads: what a work needs goes in as a value, what it found comes back as one.
// Begin with open-threads.ts (the side that asks); serve-thread.ts is the side that works.
export { inTurn } from './in-turn.ts';
export { openThreads, type Threads } from './open-threads.ts';
export { serveThread } from './serve-thread.ts';
export { ThreadFailure, type ThreadFailureReason } from './thread-failure.ts';
export type { ThreadOptions } from './thread-options.ts';
export type { Work, Works } from './works.ts';
