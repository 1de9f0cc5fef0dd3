// SPDX-License-Identifier: Apache-2.0
import { brotliDecompressSync } from 'node:zlib';
import { type GramIndex, openGrams } from './gram-index.ts';
import { GRAM_INDEX, LICENSE_INDEX } from './license-index.ts';

/** One known text, or several licences that share it word for word. */
export interface KnownText {
  /** The one to answer first. */
  readonly ids: readonly string[];
  /** Where its words stand in `Corpus.words`. */
  readonly start: number;
  readonly length: number;
  /** Before `bodyStart` is the title, from `bodyEnd` on the appendix: both may be missing in a copy. Relative to `start`. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

export interface PackedHead {
  /** With a blank between two words. */
  readonly vocabulary: string;
  readonly texts: readonly KnownText[];
}

export interface Corpus {
  readonly vocabulary: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly texts: readonly KnownText[];
  /** All known texts, one behind the other, as numbers of the vocabulary. */
  readonly words: Uint16Array;
  /** In how many texts each word of the vocabulary stands. */
  readonly textsWith: Uint16Array;
  /** Unpacked when the first text comes that is no word for word copy. */
  readonly grams: GramIndex;
}

let opened: Corpus | undefined;

/** The known texts, unpacked at the first question and kept. */
export function corpus(): Corpus {
  opened ??= unpack(unpacked(LICENSE_INDEX));
  return opened;
}

function unpacked(lines: readonly string[]): Buffer {
  return brotliDecompressSync(Buffer.from(lines.join(''), 'base64'));
}

// Length of the JSON part (4 bytes, little-endian), JSON, words (2 bytes each).
function unpack(bytes: Buffer): Corpus {
  const jsonLength = bytes.readUInt32LE(0);
  const head: PackedHead = JSON.parse(bytes.toString('utf8', 4, 4 + jsonLength));
  const { texts } = head;
  const vocabulary = head.vocabulary.split(' ');
  const words = new Uint16Array(new Uint8Array(bytes.subarray(4 + jsonLength)).buffer);
  const numberOf = new Map<string, number>();
  for (let i = 0; i < vocabulary.length; i += 1) numberOf.set(vocabulary[i] ?? '', i);
  let textsWith: Uint16Array | undefined;
  let grams: GramIndex | undefined;
  return {
    vocabulary,
    numberOf,
    texts,
    words,
    get textsWith() {
      textsWith ??= countTexts(words, texts, vocabulary.length);
      return textsWith;
    },
    get grams() {
      grams ??= openGrams(unpacked(GRAM_INDEX), words, texts);
      return grams;
    },
  };
}

function countTexts(words: Uint16Array, texts: readonly KnownText[], wordCount: number) {
  const textsWith = new Uint16Array(wordCount);
  const lastText = new Int32Array(wordCount).fill(-1);
  for (const [text, { start, length }] of texts.entries()) {
    for (let i = start; i < start + length; i += 1) {
      const word = words[i] ?? 0;
      if (lastText[word] === text) continue;
      lastText[word] = text;
      textsWith[word] = (textsWith[word] ?? 0) + 1;
    }
  }
  return textsWith;
}
