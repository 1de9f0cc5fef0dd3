// SPDX-License-Identifier: Apache-2.0
import { GramTable, mix, shareKept } from './gram-index.ts';

interface Place {
  readonly start: number;
  readonly length: number;
}

/**
 * The runs of three words in texts that stand one behind the other in `words`: where each is first met, and in which texts it is.
 * Used ahead of time by `tools/generate`; `openGrams` reads it back.
 */
export function packGrams(words: Uint16Array, texts: readonly Place[]): Uint8Array {
  const { count, firstPlaces, gramAt } = numberGrams(words, texts);
  const { ownersFrom, owners } = listOwners(gramAt, texts, count);
  const bytes: number[] = [];
  writeNumber(bytes, count);
  let last = 0;
  for (const place of firstPlaces) {
    writeNumber(bytes, place - last);
    last = place;
  }
  for (let g = 0; g < count; g += 1) {
    writeNumber(bytes, (ownersFrom[g + 1] ?? 0) - (ownersFrom[g] ?? 0));
  }
  for (const owner of owners) writeNumber(bytes, owner);
  return Uint8Array.from(bytes);
}

/** Numbers the runs in the order in which they are first met. */
function numberGrams(words: Uint16Array, texts: readonly Place[]) {
  const table = new GramTable();
  const gramAt = new Int32Array(words.length).fill(-1);
  const firstPlaces: number[] = [];
  for (const { start, length } of texts) {
    const mask = 1 / shareKept(length) - 1;
    for (let i = start; i + 2 < start + length; i += 1) {
      const key = mix(words[i] ?? 0, words[i + 1] ?? 0, words[i + 2] ?? 0);
      if ((key & mask) !== 0) continue;
      gramAt[i] = table.add(key);
      if (firstPlaces.length < table.count) firstPlaces.push(i);
    }
  }
  return { count: table.count, firstPlaces, gramAt };
}

// Seven bits a byte, the lowest first; the eighth says that more follow.
function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

function listOwners(gramAt: Int32Array, texts: readonly Place[], count: number) {
  const lastOwner = new Int32Array(count).fill(-1);
  const ownersFrom = new Int32Array(count + 1);
  eachOwner(gramAt, texts, lastOwner, (gram) => {
    ownersFrom[gram + 1] = (ownersFrom[gram + 1] ?? 0) + 1;
  });
  for (let g = 0; g < count; g += 1)
    ownersFrom[g + 1] = (ownersFrom[g + 1] ?? 0) + (ownersFrom[g] ?? 0);
  const next = ownersFrom.slice();
  const owners = new Uint16Array(ownersFrom[count] ?? 0);
  eachOwner(gramAt, texts, lastOwner.fill(-1), (gram, text) => {
    const place = next[gram] ?? 0;
    owners[place] = text;
    next[gram] = place + 1;
  });
  return { ownersFrom, owners };
}

function eachOwner(
  gramAt: Int32Array,
  texts: readonly Place[],
  lastOwner: Int32Array,
  visit: (gram: number, text: number) => void,
): void {
  for (const [text, { start, length }] of texts.entries()) {
    for (let i = start; i < start + length; i += 1) {
      const gram = gramAt[i] ?? -1;
      if (gram === -1 || lastOwner[gram] === text) continue;
      lastOwner[gram] = text;
      visit(gram, text);
    }
  }
}
