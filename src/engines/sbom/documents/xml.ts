// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
import type { Problem } from '#model';

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
  const roots: XmlElement[] = [];
  try {
    parse(text, roots);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return badXml(error.message);
  }
  return roots[0] ?? badXml('there is no element');
}

function parse(text: string, roots: XmlElement[]): void {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let own: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH)
      throw new Error(`the elements are nested deeper than ${MAX_DEPTH}`);
    const [local = name, prefix = ''] = name.split(':').reverse();
    if (own === undefined) own = prefix;
    const xmlns = attributes[`xmlns:${prefix}`];
    const all = xmlns === undefined || prefix === '' ? attributes : { ...attributes, xmlns };
    open.push({
      name: local,
      prefix: prefix === own ? '' : prefix,
      attributes: all,
      children: [],
      text: '',
    });
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
  parser.write(text).close();
}

/** saxes says "12:34: unclosed tag: project". */
function badXml(message: string): Problem {
  const [, line, what = message] = /^(\d+):\d+: (.*)/s.exec(message) ?? [];
  const at = line === undefined ? '' : ` line ${line}`;
  return {
    code: 'sbom/bad-xml',
    message: `Reading the bill of materials${at}: expected well-formed XML, ${what}.`,
    line: line === undefined ? undefined : Number(line),
  };
}
