// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const MAX_DEPTH = 100;

/** The root element; `undefined` for what is no well-formed XML. Knows the five entities of XML and no other, so none can grow. */
export function readXml(text: string): XmlElement | undefined {
  try {
    return parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function parse(text: string): XmlElement | undefined {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) throw new Error('too deep');
    open.push({ name: name.replace(/^.*:/, ''), attributes, children: [], text: '' });
  });
  const add = (more: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const element = { ...closed, text: closed.text.trim() };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(text).close();
  return root;
}

/** Elements along a path of names, from below the given one: `at(pom, 'licenses', 'license', 'name')`. */
export function at(
  element: XmlElement | undefined,
  ...path: readonly string[]
): readonly XmlElement[] {
  let found = element === undefined ? [] : [element];
  for (const name of path)
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** Text of the first element along the path; `undefined` where it is empty or not there. */
export function textAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): string | undefined {
  return at(element, ...path)[0]?.text || undefined;
}
