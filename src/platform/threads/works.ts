// SPDX-License-Identifier: Apache-2.0

/** One thing that threads can do. Pure: the same task gives the same result, and both can be copied between threads. */
// Written as a method, so that a work may say which tasks it takes.
export type Work = { work(task: unknown): unknown }['work'];

/** What threads can be asked for, by name. */
export type Works = Readonly<Record<string, Work>>;

/** What is sent to a thread. */
export interface ThreadQuestion {
  readonly name: string;
  readonly task: unknown;
}

/** What it sends back. */
export type ThreadAnswer = { readonly result: unknown } | { readonly error: unknown };
