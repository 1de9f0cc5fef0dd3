// SPDX-License-Identifier: Apache-2.0

/** A value with the line (1-based) that it, or its key, stands on. */
export interface Member {
  readonly line: number;
  readonly value: DocumentValue;
}

export type DocumentMap = ReadonlyMap<string, Member>;
export type DocumentList = readonly Member[];
/** What JSON, YAML and TOML have in common. Numbers and dates are the text that was written. */
export type DocumentValue = string | boolean | undefined | DocumentMap | DocumentList;

/** Why a text could not be read. `found` is quoted from the text, shortened. */
export interface Fault {
  readonly code: 'bad-json' | 'bad-yaml' | 'bad-toml' | 'bad-xml' | 'bad-text';
  readonly line?: number | undefined;
  readonly expected: string;
  readonly found: string;
}

/** A document whose top is a mapping, or the reason why it is not. */
export type Parsed = { readonly root: DocumentMap } | { readonly fault: Fault };

/** Nesting beyond this is an attack or an accident: no lockfile comes near it. */
export const MAX_DEPTH = 100;

/** Carries a fault out of a recursive reader; caught at the reader's own door. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`expected ${fault.expected}, found ${fault.found}`);
    this.fault = fault;
  }
}

const NOTHING: DocumentMap = new Map();

/** The mapping under the keys, one inside the other; an empty one where there is none. */
export function mapAt(map: DocumentMap, key: string, ...inner: readonly string[]): DocumentMap {
  let current = asMap(map.get(key)?.value);
  for (const one of inner) current = asMap(current.get(one)?.value);
  return current;
}

export function asMap(value: DocumentValue): DocumentMap {
  return isMap(value) ? value : NOTHING;
}

export function isMap(value: DocumentValue): value is DocumentMap {
  return value instanceof Map;
}

/** The list under the key; an empty one where there is none. */
export function listAt(map: DocumentMap, key: string): DocumentList {
  return asList(map.get(key)?.value);
}

export function asList(value: DocumentValue): DocumentList {
  return typeof value === 'object' && !isMap(value) ? value : [];
}

/** The text under the key; `undefined` where there is none or it is empty. */
export function textAt(map: DocumentMap, key: string): string | undefined {
  return asText(map.get(key)?.value);
}

export function asText(value: DocumentValue): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether the key says `true`; YAML has it as text. */
export function isTrueAt(map: DocumentMap, key: string): boolean {
  const value = map.get(key)?.value;
  return value === true || value === 'true';
}

/** The texts of a list, each with its line; other items are left out. */
export function textsOf(list: DocumentList): { line: number; text: string }[] {
  return list.flatMap(({ line, value }) =>
    typeof value === 'string' ? [{ line, text: value }] : [],
  );
}

/** A piece of the text, short enough for a message. */
export function quote(text: string): string {
  if (text === '') return 'the end of the file';
  const [line = ''] = text.slice(0, 60).split('\n', 1);
  return JSON.stringify(line.length > 30 ? `${line.slice(0, 30)}...` : line);
}
