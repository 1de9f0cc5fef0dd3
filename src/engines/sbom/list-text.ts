// SPDX-License-Identifier: Apache-2.0

// Enough that the pieces are few, so few that the objects of a piece are gone again before anything has to move them.
const ITEMS_A_PIECE = 250;

/**
 * The items of a list in a field of a JSON document, as `JSON.stringify(document, undefined, 2)` would write them, without
 * the brackets. They become text piece by piece, so that a bill of thousands never stands in memory as a tree.
 */
export class ListText {
  static of(items: Iterable<object>): ListText {
    const list = new ListText();
    for (const item of items) list.add(item);
    return list;
  }

  readonly #pieces: string[] = [];
  #items: object[] = [];
  #texts: string[] = [];

  add(item: object): void {
    if (this.#texts.length > 0) this.#join();
    this.#items.push(item);
    if (this.#items.length === ITEMS_A_PIECE) this.#write();
  }

  /** Adds an item that is text already, indented as it has to be. */
  addText(item: string): void {
    if (this.#items.length > 0) this.#write();
    this.#texts.push(item);
    if (this.#texts.length === ITEMS_A_PIECE) this.#join();
  }

  /** The list with its brackets. */
  list(): string {
    const text = this.text();
    return text === '' ? '[]' : `[\n${text}\n  ]`;
  }

  text(): string {
    if (this.#items.length > 0) this.#write();
    if (this.#texts.length > 0) this.#join();
    return this.#pieces.join(',\n');
  }

  #write(): void {
    const text = JSON.stringify({ '': this.#items }, undefined, 2);
    this.#pieces.push(text.slice(BEFORE, -BEHIND));
    this.#items = [];
  }

  #join(): void {
    this.#pieces.push(this.#texts.join(',\n'));
    this.#texts = [];
  }
}

const BEFORE = '{\n  "": [\n'.length;
const BEHIND = '\n  ]\n}'.length;

/** Texts one after the other, each forgotten as soon as it is part of a longer one. */
export function joinedText(texts: Iterable<string>): string {
  const pieces: string[] = [];
  let some: string[] = [];
  for (const text of texts) {
    some.push(text);
    if (some.length < ITEMS_A_PIECE) continue;
    pieces.push(some.join(''));
    some = [];
  }
  return `${pieces.join('')}${some.join('')}`;
}
