// SPDX-License-Identifier: Apache-2.0

/** An object out of the store. */
export interface RawObject {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** One answer of `git cat-file --batch`. */
export type BatchOutcome = RawObject | 'missing' | 'too-large' | 'unreadable';

interface BatchListener {
  /** Most bytes wanted of the object whose answer begins now. */
  limitOf(): number;
  onAnswer(outcome: BatchOutcome): void;
}

interface Content {
  readonly type: string;
  /** Absent while an object over its limit passes by. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  taken: number;
}

// "96c5… blob 1234", "96c5… missing"
const FOUND = /^[0-9a-f]{40,64} (?<type>\w+) (?<size>\d{1,15})$/;
const MISSING = /^[0-9a-f]{40,64} missing$/;
const MAX_HEADER_LENGTH = 200;
const LINE_FEED = 10;

/** Takes the answers out of the stream: a line, and where the object is there its bytes and a line feed. */
export function batchParser(listener: BatchListener): { push(chunk: Uint8Array): void } {
  let header = '';
  let content: Content | undefined;
  let state: 'reading' | 'lost' = 'reading';

  function takeHeader(chunk: Uint8Array, from: number): number {
    const end = chunk.indexOf(LINE_FEED, from);
    const until = end === -1 ? chunk.length : end;
    header += String.fromCharCode(
      ...chunk.subarray(from, Math.min(until, from + MAX_HEADER_LENGTH + 1)),
    );
    if (end !== -1 || header.length > MAX_HEADER_LENGTH) {
      content = openContent(header, listener.limitOf());
      if (content === undefined) answerWithoutContent(header);
      header = '';
    }
    return until + 1;
  }

  function answerWithoutContent(line: string): void {
    const isMissing = MISSING.test(line);
    // What follows an answer that we cannot read may be anything.
    if (!isMissing) state = 'lost';
    listener.onAnswer(isMissing ? 'missing' : 'unreadable');
  }

  function takeContent(open: Content, chunk: Uint8Array, from: number): number {
    const piece = chunk.subarray(from, from + open.size - open.taken);
    open.bytes?.set(piece, open.taken);
    open.taken += piece.length;
    const after = from + piece.length;
    if (open.taken < open.size || after === chunk.length) return after;
    // The line feed behind the object.
    content = undefined;
    listener.onAnswer(open.bytes ? { type: open.type, bytes: open.bytes } : 'too-large');
    return after + 1;
  }

  return {
    push(chunk) {
      let at = 0;
      while (at < chunk.length && state === 'reading') {
        at = content ? takeContent(content, chunk, at) : takeHeader(chunk, at);
      }
    },
  };
}

function openContent(header: string, limit: number): Content | undefined {
  const { type, size } = FOUND.exec(header)?.groups ?? {};
  if (type === undefined || size === undefined) return undefined;
  const length = Number(size);
  return {
    type,
    size: length,
    taken: 0,
    bytes: length <= limit ? new Uint8Array(length) : undefined,
  };
}
