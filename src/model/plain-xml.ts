// SPDX-License-Identifier: Apache-2.0

/** Where the reading is. */
export interface XmlPlace {
  /** 1-based: where the name of the element that opens ends. Counted only when it is asked for. */
  readonly line: number;
}

/** Who listens to a document. What they throw ends the reading and reaches whoever began it. */
export interface XmlEvents {
  /** Name and attributes with their prefixes, as they are written. */
  open(name: string, attributes: Readonly<Record<string, string>>, place: XmlPlace): void;
  /** Text of the element that is open, in one piece or several. */
  text(text: string): void;
  close(): void;
}

/** The text has something that only a general reader knows, or a mistake that it explains better. */
export class NotPlainXml extends Error {}

// What XML forbids, and carriage returns, which become line breaks first.
const FORBIDDEN = /[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? *\?>/;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const CLOSE = 62;

/**
 * XML as events: tells what stands in a document of elements, attributes, text, comments and CDATA with names in ASCII; throws NotPlainXml at
 * everything else: a document type, other processing instructions, entities, mistakes.
 */
export function scanPlainXml(given: string, events: XmlEvents): void {
  const text = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given;
  if (FORBIDDEN.test(text) || text.startsWith('\ufeff')) throw new NotPlainXml();
  new Scanner(text, events).scan();
}

class Scanner implements XmlPlace {
  readonly #text: string;
  readonly #events: XmlEvents;
  readonly #open: string[] = [];
  /** Whether a text could hold what only CDATA may end with. */
  readonly #hasSectionEnds: boolean;
  #at = 0;
  #counted = 0;
  #line = 1;
  #nameEnd = 0;
  #isOver = false;

  constructor(text: string, events: XmlEvents) {
    this.#text = text;
    this.#events = events;
    this.#hasSectionEnds = text.includes(']]>');
  }

  get line(): number {
    for (;;) {
      const next = this.#text.indexOf('\n', this.#counted);
      if (next === -1 || next >= this.#nameEnd) return this.#line;
      this.#counted = next + 1;
      this.#line++;
    }
  }

  scan(): void {
    const text = this.#text;
    if (text.startsWith('<?xml')) this.#at = DECLARATION.exec(text)?.[0].length ?? fail();
    for (;;) {
      const next = text.indexOf('<', this.#at);
      this.#tellText(next === -1 ? text.length : next);
      if (next === -1) break;
      this.#at = next + 1;
      this.#readMarkup();
    }
    if (!this.#isOver) throw new NotPlainXml();
  }

  #readMarkup(): void {
    const sign = this.#text.charCodeAt(this.#at);
    if (sign === SLASH) this.#readClosing();
    else if (sign === BANG) this.#readSection();
    else if (sign === QUESTION) throw new NotPlainXml();
    else this.#readOpening();
  }

  #tellText(end: number): void {
    if (end === this.#at) return;
    const body = this.#text.slice(this.#at, end);
    if (this.#open.length === 0) {
      if (/[^ \t\n]/.test(body)) throw new NotPlainXml();
      return;
    }
    if (this.#hasSectionEnds && body.includes(']]>')) throw new NotPlainXml();
    this.#events.text(body.includes('&') ? decoded(body) : body);
  }

  /** `<!-- ... -->` or `<![CDATA[ ... ]]>`. */
  #readSection(): void {
    const text = this.#text;
    if (text.startsWith('!--', this.#at)) {
      const end = text.indexOf('--', this.#at + 3);
      if (end === -1 || text.charCodeAt(end + 2) !== CLOSE) throw new NotPlainXml();
      this.#at = end + 3;
      return;
    }
    if (!text.startsWith('![CDATA[', this.#at) || this.#open.length === 0) throw new NotPlainXml();
    const end = text.indexOf(']]>', this.#at);
    if (end === -1) throw new NotPlainXml();
    this.#events.text(text.slice(this.#at + 8, end));
    this.#at = end + 3;
  }

  #readClosing(): void {
    const name = this.#open.pop();
    if (name === undefined || !this.#text.startsWith(name, ++this.#at)) throw new NotPlainXml();
    this.#at += name.length;
    this.#skipBlank();
    if (this.#text.charCodeAt(this.#at++) !== CLOSE) throw new NotPlainXml();
    this.#tellClosed();
  }

  #tellClosed(): void {
    this.#events.close();
    if (this.#open.length === 0) this.#isOver = true;
  }

  #readOpening(): void {
    if (this.#isOver) throw new NotPlainXml();
    const name = this.#readName();
    this.#nameEnd = this.#at;
    const attributes = this.#readAttributes();
    const isEmpty = this.#text.charCodeAt(this.#at) === SLASH;
    if (isEmpty) this.#at++;
    if (this.#text.charCodeAt(this.#at++) !== CLOSE) throw new NotPlainXml();
    this.#events.open(name, attributes, this);
    if (isEmpty) this.#tellClosed();
    else this.#open.push(name);
  }

  /** Up to what closes the tag. */
  #readAttributes(): Readonly<Record<string, string>> {
    if (this.#text.charCodeAt(this.#at) === CLOSE) return NO_ATTRIBUTES;
    let attributes: Record<string, string> | undefined;
    while (this.#skipBlank()) {
      const sign = this.#text.charCodeAt(this.#at);
      if (sign === CLOSE || sign === SLASH) break;
      const name = this.#readName();
      attributes ??= {};
      if (name in attributes) throw new NotPlainXml();
      attributes[name] = this.#readAttributeValue();
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  #readAttributeValue(): string {
    const text = this.#text;
    this.#skipBlank();
    if (text[this.#at++] !== '=') throw new NotPlainXml();
    this.#skipBlank();
    const quote = text[this.#at++];
    if (quote !== '"' && quote !== "'") throw new NotPlainXml();
    const end = text.indexOf(quote, this.#at);
    if (end === -1) throw new NotPlainXml();
    const value = text.slice(this.#at, end);
    this.#at = end + 1;
    if (!/[<&\n\t]/.test(value)) return value;
    // Line breaks and tabs of an attribute become spaces; those that are written as numbers stay.
    if (value.includes('<')) throw new NotPlainXml();
    return decoded(value.replace(/[\n\t]/g, ' '));
  }

  #readName(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0] ?? fail();
    this.#at += name.length;
    return name;
  }

  /** Whether there was any. */
  #skipBlank(): boolean {
    const start = this.#at;
    for (let sign = this.#text.charCodeAt(start); isBlank(sign); ) {
      sign = this.#text.charCodeAt(++this.#at);
    }
    return this.#at > start;
  }
}

function isBlank(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 9;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replace(/&([^;]{0,12};)?/g, (_whole, name: string | undefined) => {
    const known = ENTITIES.get(name?.slice(0, -1) ?? '');
    return known ?? numbered(name ?? '');
  });
}

/** `#233;`, `#xe9;` of what may also stand there itself. */
function numbered(name: string): string {
  const [, decimal, hexadecimal] = /^#(?:(\d+)|x([\da-fA-F]+));$/.exec(name) ?? [];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(code >= 9 && code <= 0x10ffff)) throw new NotPlainXml();
  const sign = String.fromCodePoint(code);
  // A carriage return stays one when it is written as a number.
  if (code !== 13 && FORBIDDEN.test(sign)) throw new NotPlainXml();
  return sign;
}

function fail(): never {
  throw new NotPlainXml();
}
