// SPDX-License-Identifier: Apache-2.0
// What the program says about itself while it runs: JSON lines for machines, plain lines on a terminal.
// Never the record of who did what (that is the log of #platform/storage), and never a place for secrets.
// Begin with open-log.ts; redact.ts says what is blacked out.
export type { Log, LogFields, LogLevel } from './log.ts';
export type { LogOptions } from './open-log.ts';
export { openLog } from './open-log.ts';
export { silentLog } from './silent-log.ts';
