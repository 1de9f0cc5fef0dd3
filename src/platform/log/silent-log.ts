// SPDX-License-Identifier: Apache-2.0
import type { Log } from './log.ts';

/** Says nothing. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silentLog,
};
