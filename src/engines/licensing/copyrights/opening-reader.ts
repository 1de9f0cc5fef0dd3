// SPDX-License-Identifier: Apache-2.0
import { type Opening, readOpening, type Said } from './statements-in.ts';

// The notices of a large product have some thousands of holders. What has more is data, and read so far and no further.
const MOST_DIFFERENT = 10_000;
const MOST_OPENINGS = 60_000;

/** Reads the openings of one text, equal ones once: large files say the same again and again. */
export class OpeningReader {
  readonly #known = new Map<string, readonly Said[]>();
  #left = MOST_OPENINGS;

  /** Whether the text has more openings than are read. */
  get isSpent(): boolean {
    return this.#left <= 0 || this.#known.size >= MOST_DIFFERENT;
  }

  read(opening: Opening): readonly Said[] {
    if (this.isSpent) return [];
    this.#left -= 1;
    const key = `${opening.before}\n${opening.sign}\n${opening.behind}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const said = readOpening(opening);
    this.#known.set(key, said);
    return said;
  }
}
