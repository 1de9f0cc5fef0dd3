// SPDX-License-Identifier: Apache-2.0
import { behindBlanks, colonOf, type Form, formOf, NotPlain, opensMapping } from './plain-forms.ts';
import { readQuoted } from './yaml-flow.ts';

const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const DASH = 45;
const COLON = 58;
const DEL = 127;

/** What stands between two documents, or behind the last one. */
const OUTSIDE = -1;
const ABOVE = -2;
/** As many levels as a number has bits to spare. */
const MAX_INDENT = 56;

/**
 * YAML as package managers write it, line by line: mappings indented by two, keys and texts on one line, lists of texts.
 *
 * Begins on the first line; `advance` goes on. Throws NotPlain at whatever else YAML has, so that what is read here is
 * read by `readYaml` in the same way, which is slower and makes a mapping of all of it.
 */
export class PlainLines {
  readonly #text: string;
  #at = 0;
  #line = 0;
  /** How far the line is indented; -1 between two documents and at the end. */
  indent = OUTSIDE;
  #isItem = false;
  #isKey = true;
  /** The level that the line opens, where it is an item with a key: that of the key. */
  #deepest = ABOVE;
  /** A bit for each level that is a list. */
  #lists = 0;
  #keyStart = 0;
  #keyEnd = 0;
  #form: Form = 'none';
  #valueStart = 0;
  #valueEnd = 0;

  constructor(text: string) {
    // Tabs and CR mean something else at each place.
    if (text.includes('\t') || text.includes('\r')) throw new NotPlain();
    this.#text = text;
    this.advance();
  }

  /** Number of the line, from 1. */
  get line(): number {
    return this.#line;
  }

  get isAtEnd(): boolean {
    return this.isBetween && this.#at > this.#text.length;
  }

  /** Before a document, or behind the last one. */
  get isBetween(): boolean {
    return this.indent === OUTSIDE;
  }

  key(): string {
    if (this.#isItem) throw new NotPlain();
    return this.#text.slice(this.#keyStart, this.#keyEnd);
  }

  /** Whether a mapping or list is below the key, or nothing at all. */
  get isKeyOnly(): boolean {
    return this.#form === 'none';
  }

  /** The text behind the key, whose line is then left; `undefined` where there is none or it says null. */
  takeText(): string | undefined {
    const { indent } = this;
    const text = this.#textOf(this.#form);
    this.advance();
    if (this.indent > indent) throw new NotPlain();
    return text;
  }

  #textOf(form: Form): string | undefined {
    if (form === 'none') return undefined;
    if (form === 'flow' || form === 'literal') throw new NotPlain();
    const text = this.#text.slice(this.#valueStart, this.#valueEnd);
    if (form === 'escaped') return readQuoted(text)?.text;
    return form === 'plain' && (text === '~' || text === 'null') ? undefined : text;
  }

  /** The flow collection behind the key, as it is written; `undefined` where there is none. */
  get flow(): string | undefined {
    return this.#form === 'flow' ? this.#text.slice(this.#valueStart, this.#valueEnd) : undefined;
  }

  /** Goes into the mapping below the key; true where it has entries. */
  enter(): boolean {
    const { indent } = this;
    if (this.#form !== 'none' && this.flow !== '{}') throw new NotPlain();
    this.advance();
    return this.indent > indent;
  }

  /** Goes to behind the key and all that is below it. */
  skip(): void {
    const { indent } = this;
    do this.advance();
    while (this.indent > indent);
  }

  /** Goes to the next line that says something. */
  advance(): void {
    const start = this.#toContent();
    if (start === undefined) {
      this.#leave();
      return;
    }
    const indent = start - this.#lineStart;
    this.#requireLevel(indent);
    this.#isItem = this.#readLine(start, this.#at - 1);
    if (indent > this.#deepest) this.#markLevel(indent, this.#isItem);
    else if (this.#isItem !== this.#isList(indent)) throw new NotPlain();
    this.indent = indent;
    this.#deepest = indent;
    if (this.#isItem && this.#isKey) {
      // "- name: x" opens a mapping whose other keys stand below "name".
      this.#deepest = indent + 2;
      this.#markLevel(indent + 2, false);
    }
    if (this.#form === 'literal') this.#skipLiteral();
  }

  /** Deeper only below a key that has nothing behind it, and by two. */
  #requireLevel(indent: number): void {
    const isOpened = this.#isKey && this.#form === 'none';
    const isDeeper = indent > this.#deepest;
    const isLevel = isDeeper ? isOpened && indent === this.#deepest + 2 : indent % 2 === 0;
    if (!isLevel || indent > MAX_INDENT) throw new NotPlain();
  }

  #markLevel(indent: number, isList: boolean): void {
    const level = 1 << (indent / 2);
    this.#lists = isList ? this.#lists | level : this.#lists & ~level;
  }

  #isList(indent: number): boolean {
    return (this.#lists & (1 << (indent / 2))) !== 0;
  }

  #lineStart = 0;

  /** Where the next line with content has its first sign; `undefined` at the end of the document. */
  #toContent(): number | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      const start = this.#at;
      const end = text.indexOf('\n', start);
      this.#at = (end === -1 ? text.length : end) + 1;
      this.#line++;
      const first = behindBlanks(text, start);
      if (first === this.#at - 1 || text.charCodeAt(first) === HASH) continue;
      this.#lineStart = start;
      if (!text.startsWith('---', start)) return first;
      if (this.#at !== start + 4) throw new NotPlain();
      return undefined;
    }
    this.#at = text.length + 1;
    return undefined;
  }

  #leave(): void {
    this.indent = OUTSIDE;
    this.#deepest = ABOVE;
    this.#isItem = false;
    this.#isKey = true;
    this.#form = 'none';
  }

  /** Whether the line is an item of a list; else it is a key. */
  #readLine(start: number, end: number): boolean {
    const text = this.#text;
    const last = text.charCodeAt(end - 1);
    if (last <= SPACE || (last >= DEL && /\s/.test(text.charAt(end - 1)))) throw new NotPlain();
    if (text.charCodeAt(start) === DASH) {
      this.#readItem(start, end);
      return true;
    }
    this.#readKey(start, end);
    return false;
  }

  #readItem(start: number, end: number): void {
    const from = start + 2;
    if (this.#text.charCodeAt(start + 1) !== SPACE || from >= end) throw new NotPlain();
    if (opensMapping(this.#text.slice(from, end))) {
      this.#readKey(from, end);
      return;
    }
    this.#isKey = false;
    this.#readValue(from, end);
    if (this.#form === 'literal') throw new NotPlain();
  }

  #readKey(start: number, end: number): void {
    const text = this.#text;
    const first = text.charCodeAt(start);
    const isQuoted = first === APOSTROPHE || first === QUOTE;
    const colon = isQuoted ? this.#closing(start, end) + 1 : colonOf(text, start, end);
    if (text.charCodeAt(colon) !== COLON) throw new NotPlain();
    this.#keyStart = isQuoted ? start + 1 : start;
    this.#keyEnd = isQuoted ? colon - 1 : colon;
    this.#form = 'none';
    this.#isKey = true;
    if (colon + 1 === end) return;
    if (text.charCodeAt(colon + 1) !== SPACE) throw new NotPlain();
    this.#readValue(colon + 2, end);
  }

  /** The quote that closes the key, which has no escapes. */
  #closing(start: number, end: number): number {
    const text = this.#text;
    const close = text.indexOf(text.charAt(start), start + 1);
    if (close === -1 || close >= end || text.slice(start, close).includes('\\')) {
      throw new NotPlain();
    }
    return close;
  }

  #readValue(start: number, end: number): void {
    const form = formOf(this.#text, start, end);
    const isQuoted = form === 'quoted';
    this.#form = form;
    this.#valueStart = isQuoted ? start + 1 : start;
    this.#valueEnd = isQuoted ? end - 1 : end;
  }

  /** Blank lines, and those indented further than the key. */
  #skipLiteral(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const first = behindBlanks(text, this.#at);
      const end = text.indexOf('\n', first);
      if (first - this.#at <= this.indent && first !== (end === -1 ? text.length : end)) return;
      this.#at = (end === -1 ? text.length : end) + 1;
      this.#line++;
    }
  }
}
