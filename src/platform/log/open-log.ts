// SPDX-License-Identifier: Apache-2.0
import { type Clock, systemClock } from '#platform/clock';
import type { Log, LogFields, LogLevel } from './log.ts';
import { redact, redactText } from './redact.ts';

/** How the log is written. */
export interface LogOptions {
  /** Messages below it are dropped; `info` unless said otherwise. */
  readonly level?: LogLevel | undefined;
  /** Plain lines instead of JSON; by default when stderr is a terminal. */
  readonly pretty?: boolean | undefined;
  /** Takes each finished line, newline included; stderr unless said otherwise. */
  readonly write?: ((line: string) => void) | undefined;
  readonly clock?: Clock | undefined;
}

const RANK = { debug: 0, info: 1, warn: 2, error: 3 } as const satisfies Record<LogLevel, number>;

/** A log that writes one line per message. */
export function openLog(options: LogOptions = {}): Log {
  const lowest = RANK[options.level ?? 'info'];
  const format = (options.pretty ?? process.stderr.isTTY) ? prettyLine : jsonLine;
  const write = options.write ?? ((line) => process.stderr.write(line));
  const clock = options.clock ?? systemClock;

  return logWith({}, (level, message, fields) => {
    if (RANK[level] >= lowest) write(format(clock.now(), level, message, fields));
  });
}

type Take = (level: LogLevel, message: string, fields: LogFields) => void;

function logWith(always: LogFields, take: Take): Log {
  const at = (level: LogLevel) => (message: string, fields?: LogFields) =>
    take(level, message, { ...always, ...fields });
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => logWith({ ...always, ...fields }, take),
  };
}

function jsonLine(at: string, level: LogLevel, message: string, fields: LogFields): string {
  return `${JSON.stringify({ at, level, message: redactText(message), fields: redact(fields) })}\n`;
}

// "09:30:00 warn  The server took long to start  folder=/var/lib/lanthorn ms=8100"
function prettyLine(at: string, level: LogLevel, message: string, fields: LogFields): string {
  const shown = Object.entries(Object(redact(fields)))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${at.slice(11, 19)} ${level.padEnd(5)} ${[redactText(message), ...shown].join('  ')}\n`;
}
