// SPDX-License-Identifier: Apache-2.0
import type { Commit, Identity, Problem } from '#model';
import { readIdentity } from './identity-pool.ts';
import { readLogDates } from './log-dates.ts';
import { splitFields } from './log-fields.ts';

/** Reads git's log as it streams in; every commit comes out once, in the order of the stream. */
export interface LogReader {
  /** The commits that this chunk completes. */
  push(chunk: Uint8Array): readonly Commit[];
  /** The last commit; call once, when the stream has ended well. */
  end(): readonly Commit[];
  /** What was untidy so far, at most 1,000 of them. */
  problems(): readonly Problem[];
}

// One commit: an empty field, nine fields, then its paths; the first path has a line feed in front.
//   \0 id \0 parents \0 name \0 e-mail \0 seconds \0 name \0 e-mail \0 seconds \0 subject \0 \n path \0 path \0
// No path is empty, so an empty field where a path could stand begins the next commit.
const HEADER_FIELDS = 9;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
// A subject is shown in lists; nobody reads a longer one.
const MAX_SUBJECT_LENGTH = 1000;
// The largest honest commits import a whole source tree: the kernel has about 80,000 files.
const MAX_TOUCHED = 200_000;
const MAX_PROBLEMS = 1000;

/**
 * A streaming reader of what `history()` of #platform/git yields.
 *
 * Broken encodings are read as Latin-1, dates out of range are replaced by the commit's other date (else by 1970) and
 * reported, empty names stay empty. Never throws on any input.
 */
export function createLogReader(): LogReader {
  return new StreamingLogReader();
}

class StreamingLogReader implements LogReader {
  readonly #fields = splitFields((cut) => this.#fieldWasCut(cut));
  readonly #identities = new Map<string, Identity>();
  readonly #problems: Problem[] = [];
  #done: Commit[] = [];
  #header: string[] = [];
  #touched: string[] = [];
  #place: 'between commits' | 'in a header' | 'among paths' = 'between commits';

  push(chunk: Uint8Array): readonly Commit[] {
    for (const field of this.#fields.push(chunk)) this.#take(field);
    return this.#handOver();
  }

  end(): readonly Commit[] {
    if (this.#fields.hasRest() || this.#place === 'in a header') {
      this.#report('history/log-cut-short', `the log ends inside commit ${this.#header[0] ?? '?'}`);
    }
    this.#finishCommit();
    return this.#handOver();
  }

  problems(): readonly Problem[] {
    return this.#problems;
  }

  #take(field: string): void {
    if (this.#place === 'in a header') {
      this.#takeHeader(field);
    } else if (field === '') {
      this.#finishCommit();
      this.#place = 'in a header';
    } else if (this.#place === 'among paths') {
      this.#takePath(field);
    }
  }

  #takeHeader(field: string): void {
    if (this.#header.length === 0 && !OBJECT_ID.test(field)) {
      this.#report('history/not-a-commit', `expected a commit's id, found ${quote(field)}`);
      // Skip to the next empty field, which this one may be.
      if (field !== '') this.#place = 'between commits';
      return;
    }
    this.#header.push(field);
    if (this.#header.length === HEADER_FIELDS) this.#place = 'among paths';
  }

  #takePath(field: string): void {
    if (this.#touched.length === MAX_TOUCHED) {
      const found = `${this.#header[0]} touches more than ${MAX_TOUCHED} paths; the rest is left out`;
      this.#report('history/too-many-paths', found);
    }
    if (this.#touched.length > MAX_TOUCHED) return;
    this.#touched.push(
      this.#touched.length === 0 && field.startsWith('\n') ? field.slice(1) : field,
    );
  }

  #finishCommit(): void {
    const [id, parents, name, email, authored, committerName, committerEmail, committed, subject] =
      this.#header;
    if (id !== undefined && subject !== undefined) {
      const dates = readLogDates(authored, committed);
      if (!dates.areSound) {
        this.#report('history/bad-date', `${id} says ${quote(`${authored}, ${committed}`)}`);
      }
      this.#done.push({
        id,
        parents: parents === undefined || parents === '' ? [] : parents.split(' '),
        author: readIdentity(this.#identities, name, email),
        committer: readIdentity(this.#identities, committerName, committerEmail),
        authoredAt: dates.authoredAt,
        committedAt: dates.committedAt,
        subject: subject.slice(0, MAX_SUBJECT_LENGTH),
        touched: this.#touched.length > MAX_TOUCHED ? this.#touched.slice(0, -1) : this.#touched,
      });
    }
    this.#header = [];
    this.#touched = [];
  }

  #handOver(): readonly Commit[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #fieldWasCut(keptBytes: number): void {
    const where = this.#header[0] ?? 'a commit';
    this.#report(
      'history/field-too-long',
      `a field of ${where} is longer than ${keptBytes} bytes; the rest is left out`,
    );
  }

  #report(code: string, found: string): void {
    if (this.#problems.length < MAX_PROBLEMS) {
      this.#problems.push({ code, message: `Reading the log: ${found}` });
    }
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
