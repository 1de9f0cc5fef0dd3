// SPDX-License-Identifier: Apache-2.0

/**
 * Runs of three words in the known texts, and where they stand: all of short texts, of long ones a quarter or an eighth,
 * chosen by their words alone and so the same in every copy. Listed ahead of time.
 */
export interface GramIndex {
  readonly count: number;
  /** Number of the run of three words, or -1 when no known text has it. */
  find(a: number, b: number, c: number): number;
  /** The run that starts at each place of a text; -1 where none is kept. */
  gramsOf(text: Place): Int32Array;
  /** Texts that have run g: `owners[ownersFrom[g]]` up to `ownersFrom[g + 1]`. */
  readonly ownersFrom: Int32Array;
  readonly owners: Uint16Array;
  /** Rarity of each run: log2 of (texts / texts that have it) + 1. */
  readonly weight: Float32Array;
  /** Sum of the weights of each text's distinct runs. */
  readonly totalWeight: Float32Array;
}

interface Place {
  readonly start: number;
  readonly length: number;
}

const TABLE_BITS = 17;
// A long text is known by a part of its runs; a short one has too few to leave any out.
const LONG_TEXT = 600;
const VERY_LONG_TEXT = 3_000;
const TABLE_SIZE = 1 << TABLE_BITS;

/** Which share of its runs the index keeps of a text of so many words. */
export function shareKept(length: number): number {
  if (length > VERY_LONG_TEXT) return 1 / 8;
  return length > LONG_TEXT ? 1 / 4 : 1;
}

/** Reads what `packGrams` wrote of the texts that stand one behind the other in `words`. */
export function openGrams(packed: Uint8Array, words: Uint16Array, texts: readonly Place[]) {
  const numbers = new NumberReader(packed);
  const count = numbers.next();
  const table = new GramTable();
  for (let g = 0, place = 0; g < count; g += 1) {
    place += numbers.next();
    table.add(mix(words[place] ?? 0, words[place + 1] ?? 0, words[place + 2] ?? 0));
  }
  const ownersFrom = new Int32Array(count + 1);
  for (let g = 0; g < count; g += 1) ownersFrom[g + 1] = (ownersFrom[g] ?? 0) + numbers.next();
  const owners = new Uint16Array(ownersFrom[count] ?? 0);
  for (let i = 0; i < owners.length; i += 1) owners[i] = numbers.next();
  const byText = new Map<Place, Int32Array>();
  const { weight, totalWeight } = weigh(ownersFrom, owners, texts.length);
  return {
    count,
    find: (a, b, c) => table.find(a, b, c),
    gramsOf(text) {
      const known = byText.get(text) ?? gramsIn(words, text, table);
      byText.set(text, known);
      return known;
    },
    ownersFrom,
    owners,
    weight,
    totalWeight,
  } satisfies GramIndex;
}

function gramsIn(words: Uint16Array, { start, length }: Place, table: GramTable): Int32Array {
  const grams = new Int32Array(length).fill(-1);
  const mask = 1 / shareKept(length) - 1;
  for (let i = 0; i + 2 < length; i += 1) {
    const at = start + i;
    const key = mix(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0);
    if ((key & mask) === 0) grams[i] = table.numberOf(key);
  }
  return grams;
}

/** Numbers of seven bits a byte, the lowest first; the eighth bit says that more follow. */
class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }
}

/** Open addressing over a 32-bit mix of the three words. Two runs that mix alike share a number: rare, and aligning tells them apart. */
export class GramTable {
  readonly #keys = new Uint32Array(TABLE_SIZE);
  readonly #numbers = new Int32Array(TABLE_SIZE).fill(-1);
  count = 0;

  find(a: number, b: number, c: number): number {
    return this.numberOf(mix(a, b, c));
  }

  numberOf(key: number): number {
    return this.#numbers[this.#slot(key)] ?? -1;
  }

  add(key: number): number {
    const slot = this.#slot(key);
    const known = this.#numbers[slot] ?? -1;
    if (known !== -1) return known;
    this.#keys[slot] = key;
    this.#numbers[slot] = this.count;
    this.count += 1;
    return this.count - 1;
  }

  #slot(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - TABLE_BITS);
    while (this.#numbers[slot] !== -1 && this.#keys[slot] !== key) {
      slot = (slot + 1) & (TABLE_SIZE - 1);
    }
    return slot;
  }
}

export function mix(a: number, b: number, c: number): number {
  const ab = Math.imul(Math.imul(a + 1, 0x85ebca6b) ^ (b + 1), 0xc2b2ae35);
  const abc = Math.imul((ab ^ (ab >>> 15) ^ (c + 1)) | 0, 0x27d4eb2f);
  return (abc ^ (abc >>> 13)) >>> 0;
}

function weigh(ownersFrom: Int32Array, owners: Uint16Array, textCount: number) {
  const weight = new Float32Array(ownersFrom.length - 1);
  const totalWeight = new Float32Array(textCount);
  for (let g = 0; g < weight.length; g += 1) {
    const from = ownersFrom[g] ?? 0;
    const to = ownersFrom[g + 1] ?? 0;
    const rarity = Math.log2(textCount / (to - from)) + 1;
    weight[g] = rarity;
    for (let i = from; i < to; i += 1) {
      const owner = owners[i] ?? 0;
      totalWeight[owner] = (totalWeight[owner] ?? 0) + rarity;
    }
  }
  return { weight, totalWeight };
}
