// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { requireObjectId } from './object-id.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';

/** Whose lines to count. */
export interface LinesRequest {
  /** Ids of the next few commits, asked for whenever git is about to run out of work; `undefined` when there are no more. */
  next(): readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

// Every choice that configuration could make is made here. Merges show nothing: their lines have been counted in the
// commits that they bring. #engines/history reads exactly this.
const DIFF_TREE = [
  'diff-tree',
  '--stdin',
  '--always',
  '--root',
  '-r',
  '-z',
  '--numstat',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--diff-algorithm=default',
  '--submodule=short',
  '--ignore-submodules=none',
];

// One that git works on and one that waits, so that it never waits for us.
const BATCHES_UNDER_WAY = 2;

/** Counts added and deleted lines with one git for all the commits; see `lines` of GitRepository. */
export function readLines(
  session: GitSession,
  { next, signal }: LinesRequest,
): AsyncGenerator<Uint8Array> {
  // diff-tree repeats a line that is no object name and empties its buffer: so we hear that a batch is done. No path can
  // be made to look like it.
  const mark = `mark ${randomUUID()}\n`;
  const marksIn = counterOf(Buffer.from(mark));
  function askForMore(stdin: Writable): void {
    const batch = next();
    if (batch === undefined) stdin.end();
    else stdin.write(`${batch.map(requireObjectId).join('\n')}\n${mark}`);
  }
  return streamGit(session, {
    task: 'Counting lines',
    args: DIFF_TREE,
    feed(stdin, chunk) {
      const batches = chunk === undefined ? BATCHES_UNDER_WAY : marksIn(chunk);
      for (let batch = 0; batch < batches; batch += 1) askForMore(stdin);
    },
    signal,
  });
}

/** Counts the mark in a stream, also where it lies across chunks. */
function counterOf(mark: Buffer): (chunk: Uint8Array) => number {
  let before: Uint8Array = Buffer.alloc(0);
  return (chunk) => {
    const bytes = Buffer.concat([before, chunk]);
    let count = 0;
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
      count += 1;
    }
    before = bytes.subarray(-(mark.length - 1));
    return count;
  };
}
