// SPDX-License-Identifier: Apache-2.0
import { FAILSAFE_SCHEMA, loadAll, Type, YAMLException } from 'js-yaml';
import {
  type DocumentMap,
  type DocumentValue,
  type Fault,
  FaultError,
  isMap,
  MAX_DEPTH,
  type Member,
} from './document.ts';

/** Thrown by the quick reader where the text goes beyond what it knows. */
export class UnsupportedYaml extends Error {}

/** "!reference [a, b]", "!Ref x": tags of a program's own are read as what stands behind them. */
const OWN_TAGS = (['scalar', 'sequence', 'mapping'] as const).map(
  (kind) => new Type('!', { kind, multi: true, construct: (value: unknown) => value }),
);
const SCHEMA = FAILSAFE_SCHEMA.extend(OWN_TAGS);

/**
 * YAML through a general parser, without merge keys and with all scalars as text.
 * It gives no lines: a key is looked for in the text behind the key before it, which may err by a line or two.
 */
export function readYamlInFull(
  text: string,
): { readonly roots: readonly DocumentMap[] } | { readonly fault: Fault } {
  try {
    const documents = loadAll(text, undefined, { schema: SCHEMA });
    const converter: Converter = { text, at: 0, line: 1, misses: 0, known: new Map(), depth: 0 };
    const values = documents.map((one) => convert(converter, one));
    const isOther = values.some((value) => value !== undefined && !isMap(value));
    if (isOther)
      return { fault: { code: 'bad-yaml', expected: 'a mapping', found: 'another value' } };
    return { roots: values.filter(isMap) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof YAMLException) {
    const line = error.mark?.line;
    return {
      code: 'bad-yaml',
      line: line === undefined ? undefined : line + 1,
      expected: 'valid YAML',
      found: error.reason,
    };
  }
  // The parser is recursive: a file of ten million brackets ends its stack.
  if (error instanceof RangeError) {
    return TOO_DEEP;
  }
  if (error instanceof FaultError) return error.fault;
  throw error;
}

const TOO_DEEP: Fault = {
  code: 'bad-yaml',
  expected: `nesting of at most ${MAX_DEPTH}`,
  found: 'more',
};

interface Converter {
  readonly text: string;
  at: number;
  line: number;
  misses: number;
  /** What an alias points to is converted once, however often it is named. */
  readonly known: Map<object, DocumentValue>;
  depth: number;
}

/** Keys written with escapes are not found in the text; after so many the search is given up. */
const MAX_MISSES = 100;

function convert(converter: Converter, value: unknown): DocumentValue {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (converter.known.has(value)) return converter.known.get(value);
  if (++converter.depth > MAX_DEPTH) throw new FaultError(TOO_DEEP);
  const known = Array.isArray(value) ? convertList(converter, value) : convertMap(converter, value);
  converter.depth--;
  return known;
}

function convertList(converter: Converter, items: readonly unknown[]): DocumentValue {
  const list: Member[] = [];
  converter.known.set(items, list);
  for (const item of items) list.push({ line: converter.line, value: convert(converter, item) });
  return list;
}

function convertMap(converter: Converter, value: object): DocumentValue {
  const map = new Map<string, Member>();
  converter.known.set(value, map);
  for (const [key, inner] of Object.entries(value)) {
    map.set(key, { line: lineOf(converter, key), value: convert(converter, inner) });
  }
  return map;
}

function lineOf(converter: Converter, key: string): number {
  if (converter.misses > MAX_MISSES) return converter.line;
  const found = converter.text.indexOf(key, converter.at);
  if (found === -1) {
    converter.misses++;
    return converter.line;
  }
  for (let at = converter.at; at < found; at++) if (converter.text[at] === '\n') converter.line++;
  converter.at = found;
  return converter.line;
}
