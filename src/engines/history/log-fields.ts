// SPDX-License-Identifier: Apache-2.0

/** Cuts a byte stream at every NUL. */
export interface FieldSplitter {
  push(chunk: Uint8Array): readonly string[];
  /** True while bytes wait for their NUL. */
  hasRest(): boolean;
}

// More than any name, path or sane subject; a field beyond it is a trap for memory.
const MAX_FIELD_BYTES = 1 << 20;
const NO_BYTES = new Uint8Array(0);

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('latin1');

/** A splitter that keeps at most one field in memory, and of that at most one MiB; `onCut` hears of a longer one. */
export function splitFields(onCut: (keptBytes: number) => void): FieldSplitter {
  let rest: Uint8Array = NO_BYTES;
  let overflowing = false;

  function keep(bytes: Uint8Array): void {
    if (overflowing) return;
    overflowing = rest.length + bytes.length > MAX_FIELD_BYTES;
    if (overflowing) onCut(MAX_FIELD_BYTES);
    rest = concatenate(rest, bytes).slice(0, MAX_FIELD_BYTES);
  }

  return {
    hasRest: () => rest.length > 0,
    push(chunk) {
      const last = chunk.lastIndexOf(0);
      if (last === -1) {
        keep(chunk);
        return [];
      }
      const first = rest.length === 0 ? -1 : chunk.indexOf(0);
      if (first !== -1) keep(chunk.subarray(0, first));
      const begun = first === -1 ? [] : [decode(rest)];
      const whole = last > first ? decodeFields(chunk.subarray(first + 1, last)) : [];
      rest = NO_BYTES;
      overflowing = false;
      if (last + 1 < chunk.length) keep(chunk.subarray(last + 1));
      return [...begun, ...whole];
    },
  };
}

/** All fields at once when the whole block is UTF-8, which is the fast and usual way; else one by one. */
function decodeFields(block: Uint8Array): readonly string[] {
  const text = tryUtf8(block);
  if (text !== undefined) return text.split('\0');
  const fields: string[] = [];
  let start = 0;
  while (start <= block.length) {
    const nul = block.indexOf(0, start);
    const end = nul === -1 ? block.length : nul;
    fields.push(decode(block.subarray(start, end)));
    start = end + 1;
  }
  return fields;
}

// git passes on bytes it cannot recode. Old histories are mostly Latin-1, and two broken names must stay two names,
// which replacement characters would make one.
function decode(field: Uint8Array): string {
  return tryUtf8(field) ?? latin1.decode(field);
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function concatenate(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
