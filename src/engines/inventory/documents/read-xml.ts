// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
import { NotPlainXml, scanPlainXml, type XmlEvents, type XmlPlace } from '#model';
import { type Fault, FaultError, MAX_DEPTH } from './document.ts';

/** One element, without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

/** The largest documents of builds have tens of thousands. */
const MAX_ELEMENTS = 300_000;

/** A reference to something that the document does not hold: "&version;". It stays as it is written. */
export interface UnknownEntity {
  readonly line: number;
  readonly entity: string;
}

/** What was read: the root element, and the first unknown entity that a reader could take for a value. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly unknown?: UnknownEntity | undefined;
}

/**
 * The root element of an XML document. No entity beyond the five of XML is known, so none can grow.
 */
export function readXml(text: string): XmlDocument | { readonly fault: Fault } {
  try {
    const [root] = rootsOf(withoutEntities(text));
    if (root !== undefined) return { root, unknown: unknownEntity(text) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
  return { fault: { code: 'bad-xml', line: 1, expected: 'an element', found: 'none' } };
}

function rootsOf(text: string): readonly XmlElement[] {
  try {
    const tree = new Tree();
    scanPlainXml(text, tree);
    return tree.roots;
  } catch (error) {
    if (!(error instanceof NotPlainXml)) throw error;
  }
  const tree = new Tree();
  readXmlInFull(text, tree);
  return tree.roots;
}

/** By saxes, which knows all of XML and says what is wrong. Exported for the test, which compares. */
export function readXmlInFull(text: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  const place: XmlPlace & { line: number } = { line: 1 };
  // Space around the root is text to saxes too.
  let depth = 0;
  const tellText = (more: string) => {
    if (depth > 0) events.text(more);
  };
  parser.on('error', (error) => {
    throw new FaultError(faultOf(error));
  });
  parser.on('opentagstart', () => {
    // Said behind the name: where that ends the line, the next has already begun.
    place.line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    events.open(name, attributes, place);
  });
  parser.on('text', tellText);
  parser.on('cdata', tellText);
  parser.on('closetag', () => {
    depth--;
    events.close();
  });
  parser.write(text).close();
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

class Tree implements XmlEvents {
  readonly roots: XmlElement[] = [];
  readonly #open: Open[] = [];
  #count = 0;

  open(name: string, attributes: Readonly<Record<string, string>>, { line }: XmlPlace): void {
    const opened = { name: local(name), line, attributes, children: [], text: '' };
    if (this.#open.length >= MAX_DEPTH || ++this.#count > MAX_ELEMENTS) throw tooMany(line, name);
    (this.#open.at(-1)?.children ?? this.roots).push(opened);
    this.#open.push(opened);
  }

  text(more: string): void {
    const current = this.#open.at(-1);
    if (current !== undefined) current.text += more;
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) closed.text = closed.text.trim();
  }
}

const UNKNOWN = /&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]\w{0,30};)/g;

/**
 * "&oslash;" of HTML stands in the names of people; programs that read such files know it, and we do not ask for names.
 * It stays as it is written.
 */
function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(UNKNOWN, '&amp;$1') : text;
}

// Elements that are written for people.
const PROSE =
  /^<(?:\w+:)?(?:name|description|email|url|organi[sz]ation|title|authors|owners|copyright|summary|releaseNotes|role|comments?|p|br|b|i|a|li|!.*)\b/i;

/** A file of entities alone must not cost the square of its size: so many are looked at, and so much before each. */
const MAX_LOOKED_AT = 1_000;
const MAX_BEFORE = 10_000;

function unknownEntity(text: string): UnknownEntity | undefined {
  let count = 0;
  for (const { index, 0: entity } of text.includes('&') ? text.matchAll(UNKNOWN) : []) {
    if (++count > MAX_LOOKED_AT) return undefined;
    if (isValue(text.slice(Math.max(0, index - MAX_BEFORE), index)))
      return { entity, line: text.slice(0, index).split('\n').length };
  }
  return undefined;
}

/** Whether what follows the text stands where a reader could take it for a value. */
function isValue(before: string): boolean {
  const opening = before.lastIndexOf('<');
  if (opening === -1 || PROSE.test(before.slice(opening, opening + 40))) return false;
  const comment = before.lastIndexOf('<!--');
  return comment === -1 || before.lastIndexOf('-->') > comment;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooMany(line: number, name: string): FaultError {
  const expected = `at most ${MAX_ELEMENTS} elements and nesting of at most ${MAX_DEPTH}`;
  return new FaultError({ code: 'bad-xml', line, expected, found: `<${name}>` });
}

/** saxes says "12:34: unclosed tag: project". */
function faultOf({ message }: Error): Fault {
  const [, line, what] = /^(\d+):\d+: (.*)/.exec(message) ?? [];
  return {
    code: 'bad-xml',
    line: line === undefined ? undefined : Number(line),
    expected: 'well-formed XML',
    found: what ?? message,
  };
}
