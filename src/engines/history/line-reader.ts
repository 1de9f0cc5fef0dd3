// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { splitFields } from './log-fields.ts';

/** How much a commit changed against its parent, as `git log --numstat --no-renames` counts. */
export interface CommitLines {
  /** Full object name. */
  readonly id: string;
  /** Files touched; a renamed file is two. */
  readonly files: number;
  /** Of these, the ones that git takes for binary: they have no lines. */
  readonly binaries: number;
  readonly added: number;
  readonly deleted: number;
}

/** Reads git's counts as they stream in; every commit comes out once, in the order of the stream. */
export interface LineReader {
  /** The commits that are known to be complete: all but the last one begun. */
  push(chunk: Uint8Array): readonly CommitLines[];
  /** The last commit; call once, when the stream has ended well. */
  end(): readonly CommitLines[];
  /** What was untidy so far, at most 1,000 of them. */
  problems(): readonly Problem[];
}

// One commit: its id, then a field for each file, a dash where git counts no lines. What has no such shape is put out
// before an id by whoever asks git, with a line feed behind.
//   id \0 12 \t 3 \t path \0 - \t - \t path \0
const FILE = /^(?:(?<added>\d+)\t(?<deleted>\d+)|-\t-)\t/;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MAX_PROBLEMS = 1000;

/** A streaming reader of what `lines()` of #platform/git yields. Keeps one commit at a time; never throws on any input. */
export function createLineReader(): LineReader {
  return new StreamingLineReader();
}

class StreamingLineReader implements LineReader {
  // A path that is cut still has its numbers in front.
  readonly #fields = splitFields(() => undefined);
  readonly #problems: Problem[] = [];
  #done: CommitLines[] = [];
  #open: { -readonly [Key in keyof CommitLines]: CommitLines[Key] } | undefined;

  push(chunk: Uint8Array): readonly CommitLines[] {
    for (const field of this.#fields.push(chunk)) this.#take(field);
    return this.#handOver();
  }

  end(): readonly CommitLines[] {
    if (this.#open) this.#done.push(this.#open);
    this.#open = undefined;
    return this.#handOver();
  }

  problems(): readonly Problem[] {
    return this.#problems;
  }

  #take(field: string): void {
    const numbers = FILE.exec(field)?.groups;
    if (numbers) this.#takeFile(numbers.added, numbers.deleted);
    else this.#takeCommit(field);
  }

  #takeCommit(field: string): void {
    const id = field.slice(field.lastIndexOf('\n') + 1);
    if (this.#open) this.#done.push(this.#open);
    this.#open = undefined;
    if (OBJECT_ID.test(id)) this.#open = { id, files: 0, binaries: 0, added: 0, deleted: 0 };
    else this.#report(`expected a commit's id or a file's lines, found ${quote(field)}`);
  }

  #takeFile(added: string | undefined, deleted: string | undefined): void {
    if (this.#open === undefined) {
      this.#report('found the lines of a file before any commit');
      return;
    }
    this.#open.files += 1;
    if (added === undefined) this.#open.binaries += 1;
    this.#open.added += Number(added ?? 0);
    this.#open.deleted += Number(deleted ?? 0);
  }

  #handOver(): readonly CommitLines[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #report(found: string): void {
    if (this.#problems.length < MAX_PROBLEMS) {
      this.#problems.push({ code: 'history/not-lines', message: `Counting lines: ${found}` });
    }
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
