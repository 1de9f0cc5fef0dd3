// SPDX-License-Identifier: Apache-2.0

/**
 * The shapes of a format in all its versions, as text that people can check against the specification.
 *
 * A row is a field, its type and the versions that have it:
 * ```
 * name! string           there must be a name, a text
 * version! string ..1.3  must be there up to 1.3
 * version string 1.4..   may be there from 1.4 on
 * hashes hash[]          a list; hash{}: none twice; hash[1+]: one at least; hash[=1]: exactly one
 * tools parts|tool[]     either
 * = entry[] ..1.4        not an object: another name for a type
 * * one id name          rules: one, any, not-both, together, only-where, open (unknown fields may be there)
 * ```
 * A type is a shape of the table, a list of words, or a scalar.
 */
export interface ShapeTable {
  /** Oldest first. */
  readonly versions: readonly string[];
  readonly shapes: Readonly<Record<string, string>>;
  /** `1.5..: platform data`, `*: library file`; `~` stands for a blank within a word. */
  readonly words: Readonly<Record<string, string>>;
}

export type Kind =
  | { readonly is: 'named'; readonly name: string }
  | {
      readonly is: 'list';
      readonly of: Kind;
      readonly atLeast: number;
      readonly atMost: number;
      readonly unique: boolean;
    }
  | { readonly is: 'either'; readonly of: readonly Kind[] };

export interface Rule {
  readonly name: string;
  readonly fields: readonly string[];
}

export interface Shape {
  readonly fields: ReadonlyMap<string, Kind>;
  /** Those of the fields that must be there. */
  readonly required: readonly string[];
  readonly rules: readonly Rule[];
  /** Other fields may be there. */
  readonly isOpen: boolean;
  /** Another name for this type; fields and rules are empty. */
  readonly alias?: Kind | undefined;
}

/** The shapes and words of one version. */
export interface Shapes {
  readonly version: string;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the table for one version. */
export function shapesOf(table: ShapeTable, version: string): Shapes {
  const at = table.versions.indexOf(version);
  const applies = (span: string) => isWithin(span, at, table.versions);
  const entries = Object.entries(table.shapes);
  return {
    version,
    shapes: new Map(entries.map(([name, text]) => [name, readShape(text, applies)])),
    words: new Map(
      Object.entries(table.words).map(([name, text]) => [name, readWords(text, applies)]),
    ),
  };
}

function isWithin(span: string, at: number, versions: readonly string[]): boolean {
  const [first = '', last = first] = span.split('..');
  const from = first === '' ? 0 : versions.indexOf(first);
  return at >= from && (last === '' || at <= versions.indexOf(last));
}

function readShape(text: string, applies: (span: string) => boolean): Shape {
  const fields = new Map<string, Kind>();
  const required: string[] = [];
  const rules: Rule[] = [];
  let alias: Kind | undefined;
  for (const { first, type, more } of rowsOf(text)) {
    const span = more.find((word) => SPAN.test(word));
    if (!applies(span ?? '..')) continue;
    if (first === '*') rules.push({ name: type, fields: more.filter((word) => word !== span) });
    else if (first === '=') alias = readKind(type);
    else {
      const name = first.replace(/!$/, '');
      fields.set(name, readKind(type));
      if (first.endsWith('!')) required.push(name);
    }
  }
  return { fields, required, rules, isOpen: rules.some(({ name }) => name === 'open'), alias };
}

// "..1.3", "1.4..", "1.7"
const SPAN = /^[\d.]+$/;

function rowsOf(text: string): readonly { first: string; type: string; more: readonly string[] }[] {
  const rows = text.split('\n').map((row) => row.trim());
  return rows
    .filter((row) => row !== '')
    .map((row) => {
      const [first = '', type = '', ...more] = row.split(' ');
      return { first, type, more };
    });
}

// "(text|link){}", "signers|signerChain|signer", "licenseExpression[=1]"
function readKind(text: string): Kind {
  const parts = splitOutside(text);
  if (parts.length > 1) return { is: 'either', of: parts.map(readKind) };
  const list = /^(?<of>.+?)(?<mark>\[\]|\{\}|\[1\+\]|\[=1\])$/.exec(text)?.groups;
  if (list !== undefined) {
    const { of = '', mark } = list;
    return {
      is: 'list',
      of: readKind(of),
      atLeast: mark === '[1+]' || mark === '[=1]' ? 1 : 0,
      atMost: mark === '[=1]' ? 1 : Number.POSITIVE_INFINITY,
      unique: mark === '{}',
    };
  }
  const inner = /^\((?<inner>.+)\)$/.exec(text)?.groups?.inner;
  return inner === undefined ? { is: 'named', name: text } : readKind(inner);
}

function splitOutside(text: string): string[] {
  return text.split(/\|(?![^(]*\))/);
}

function readWords(text: string, applies: (span: string) => boolean): Set<string> {
  const words = new Set<string>();
  let isNow = true;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (word.endsWith(':')) isNow = word === '*:' || applies(word.slice(0, -1));
    else if (isNow) words.add(word.replaceAll('~', ' '));
  }
  return words;
}
