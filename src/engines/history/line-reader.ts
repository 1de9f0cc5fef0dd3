// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

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
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const [NUL, TAB, DASH, ZERO, NINE] = [0, 9, 45, 48, 57];
const MAX_PROBLEMS = 1000;
// Of a longer path the rest is left out; it still has its numbers in front.
const MAX_FIELD_BYTES = 1 << 20;
const NO_BYTES = new Uint8Array(0);

/** A streaming reader of what `lines()` of #platform/git yields. Keeps one commit at a time; never throws on any input. */
export function createLineReader(): LineReader {
  return new StreamingLineReader();
}

/** Works on bytes: a history has millions of files here, and of each only two numbers matter. */
class StreamingLineReader implements LineReader {
  readonly #problems: Problem[] = [];
  /** A field whose end has not come yet. */
  #rest = NO_BYTES;
  #done: CommitLines[] = [];
  #open: { -readonly [Key in keyof CommitLines]: CommitLines[Key] } | undefined;

  push(chunk: Uint8Array): readonly CommitLines[] {
    let start = this.#rest.length === 0 ? 0 : this.#endRest(chunk);
    for (let end = chunk.indexOf(NUL, start); end !== -1; end = chunk.indexOf(NUL, start)) {
      this.#take(chunk, start, end);
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
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

  /** Takes the field that earlier chunks have begun; where the next one begins. */
  #endRest(chunk: Uint8Array): number {
    const end = chunk.indexOf(NUL);
    if (end === -1) return 0;
    this.#keep(chunk.subarray(0, end));
    this.#take(this.#rest, 0, this.#rest.length);
    this.#rest = NO_BYTES;
    return end + 1;
  }

  #keep(bytes: Uint8Array): void {
    const kept = bytes.subarray(0, MAX_FIELD_BYTES - this.#rest.length);
    if (kept.length === 0) return;
    const both = new Uint8Array(this.#rest.length + kept.length);
    both.set(this.#rest);
    both.set(kept, this.#rest.length);
    this.#rest = both;
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    const afterAdded = afterCount(bytes, start, end);
    const afterDeleted = afterAdded === 0 ? 0 : afterCount(bytes, afterAdded, end);
    if (afterDeleted === 0) this.#takeCommit(textOf(bytes, start, end));
    else if (this.#open === undefined) this.#report('found the lines of a file before any commit');
    else {
      this.#open.files += 1;
      if (bytes[start] === DASH) this.#open.binaries += 1;
      this.#open.added += countAt(bytes, start);
      this.#open.deleted += countAt(bytes, afterAdded);
    }
  }

  #takeCommit(field: string): void {
    const id = field.slice(field.lastIndexOf('\n') + 1);
    if (this.#open) this.#done.push(this.#open);
    this.#open = undefined;
    if (OBJECT_ID.test(id)) this.#open = { id, files: 0, binaries: 0, added: 0, deleted: 0 };
    else this.#report(`expected a commit's id or a file's lines, found ${quote(field)}`);
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

/** Where the field goes on behind a count and its tab; 0 where there is none. */
function afterCount(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (bytes[at] === DASH) at += 1;
  else while (isDigit(bytes[at])) at += 1;
  return at > start && at < end && bytes[at] === TAB ? at + 1 : 0;
}

/** Reads a dash as 0. */
function countAt(bytes: Uint8Array, start: number): number {
  let count = 0;
  for (let at = start; isDigit(bytes[at]); at += 1) count = count * 10 + (bytes[at] ?? 0) - ZERO;
  return count;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
