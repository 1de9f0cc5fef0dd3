// SPDX-License-Identifier: Apache-2.0
// Loaded before the server by run-in-foreground.mjs: when that process is killed outright, the server must not stay behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
