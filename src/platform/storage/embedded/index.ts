// SPDX-License-Identifier: Apache-2.0
// Inner room: runs a PostgreSQL server of our own for as long as the program runs, in a folder of our own.
// Never listens on a public address, never runs as root, never shares a folder with a second Lanthorn, and
// knows nothing of tables. Begin with start-embedded-server.ts, which lists the steps.

export { joinRunningServer } from './join-running-server.ts';
export type { EmbeddedServer, EmbeddedServerOptions } from './start-embedded-server.ts';
export { startEmbeddedServer } from './start-embedded-server.ts';
