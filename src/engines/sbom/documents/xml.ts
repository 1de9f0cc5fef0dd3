// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
import { NotPlainXml, type Problem, scanPlainXml, type XmlEvents } from '#model';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Empty for elements of the document's own namespace. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const MAX_DEPTH = 200;

/**
 * The root element. No entity beyond the five of XML is known, so none can grow. Where the root itself has a prefix
 * (`<bom:bom xmlns:bom="...">`), that prefix is the document's own.
 */
export function readXml(text: string): XmlElement | Problem {
  try {
    return rootOf(text) ?? badXml('there is no element');
  } catch (error) {
    if (error instanceof BadXml) return badXml(error.message);
    throw error;
  }
}

/** Said with a line where it is known: "12:34: unclosed tag: project". */
class BadXml extends Error {}

function rootOf(text: string): XmlElement | undefined {
  try {
    const tree = new Tree();
    scanPlainXml(text, tree);
    return tree.root;
  } catch (error) {
    if (!(error instanceof NotPlainXml)) throw error;
  }
  const tree = new Tree();
  readInFull(text, tree);
  return tree.root;
}

/** By saxes, which knows all of XML and says what is wrong. */
function readInFull(text: string, tree: Tree): void {
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw new BadXml(message);
  });
  parser.on('opentag', ({ name, attributes }) => tree.open(name, attributes));
  parser.on('text', (more) => tree.text(more));
  parser.on('cdata', (more) => tree.text(more));
  parser.on('closetag', () => tree.close());
  parser.write(text).close();
}

class Tree implements XmlEvents {
  root: XmlElement | undefined;
  readonly #open: Open[] = [];
  #own = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= MAX_DEPTH)
      throw new BadXml(`the elements are nested deeper than ${MAX_DEPTH}`);
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    if (this.root === undefined) this.#own = prefix;
    const opened: Open = {
      name: colon === -1 ? name : name.slice(colon + 1),
      prefix: prefix === this.#own ? '' : prefix,
      attributes: prefix === '' ? attributes : withNamespace(attributes, prefix),
      children: [],
      text: '',
    };
    this.root ??= opened;
    this.#open.at(-1)?.children.push(opened);
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

/** An element with a prefix is in the namespace that the prefix stands for. */
function withNamespace(
  attributes: Readonly<Record<string, string>>,
  prefix: string,
): Readonly<Record<string, string>> {
  const xmlns = attributes[`xmlns:${prefix}`];
  return xmlns === undefined ? attributes : { ...attributes, xmlns };
}

function badXml(message: string): Problem {
  const [, line, what = message] = /^(\d+):\d+: (.*)/s.exec(message) ?? [];
  const at = line === undefined ? '' : ` line ${line}`;
  return {
    code: 'sbom/bad-xml',
    message: `Reading the bill of materials${at}: expected well-formed XML, ${what}.`,
    line: line === undefined ? undefined : Number(line),
  };
}
