// SPDX-License-Identifier: Apache-2.0

/** How much it matters, least first. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What belongs to a message. Values under telling names (token, password ...) are blacked out. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Takes messages. A message is a fixed sentence; what varies goes into the fields. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** The same log, with these fields in every message. */
  with(fields: LogFields): Log;
}
