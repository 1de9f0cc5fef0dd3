// SPDX-License-Identifier: Apache-2.0
import type { Desk, Screen } from './desk.ts';

/** 0: done, nothing found. 1: done, and there is something to look at. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

/** What a command works with. */
export interface Workplace<Asked = Desk> extends Place {
  readonly desk: Asked;
}

/** The same without anybody to ask. */
export interface Place {
  readonly screen: Screen;
  /** Text for people and programs to read or pipe. */
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
  readonly end: (code: ExitCode) => void;
}
