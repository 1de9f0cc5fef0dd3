// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
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

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root element of an XML document. No entity beyond the five of XML is known, so none can grow.
 */
export function readXml(text: string): { readonly root: XmlElement } | { readonly fault: Fault } {
  const roots: XmlElement[] = [];
  try {
    parse(text, roots);
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    if (error instanceof Error) return { fault: faultOf(error) };
    throw error;
  }
  const [root] = roots;
  if (root !== undefined) return { root };
  return { fault: { code: 'bad-xml', line: 1, expected: 'an element', found: 'none' } };
}

function parse(text: string, roots: XmlElement[]): void {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let line = 1;
  let count = 0;
  parser.on('opentagstart', () => {
    // Said behind the name: where that ends the line, the next has already begun.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH || ++count > MAX_ELEMENTS) throw tooMany(line, name);
    open.push({ name: local(name), line, attributes, children: [], text: '' });
  });
  const addText = (more: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    (open.at(-1)?.children ?? roots).push({ ...closed, text: closed.text.trim() });
  });
  parser.write(withoutEntities(text)).close();
}

/**
 * "&oslash;" of HTML stands in the names of people; programs that read such files know it, and we do not ask for names.
 * It stays as it is written.
 */
function withoutEntities(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]\w{0,30};)/g, '&amp;$1');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooMany(line: number, name: string): FaultError {
  const expected = `at most ${MAX_ELEMENTS} elements and nesting of at most ${MAX_DEPTH}`;
  return new FaultError({ code: 'bad-xml', line, expected, found: `<${name}>` });
}

/** saxes says "12:34: unclosed tag: project". */
function faultOf(error: Error): Fault {
  const [, line, what] = /^(\d+):\d+: (.*)/.exec(error.message) ?? [];
  return {
    code: 'bad-xml',
    line: line === undefined ? undefined : Number(line),
    expected: 'well-formed XML',
    found: what ?? error.message,
  };
}
