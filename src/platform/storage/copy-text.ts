// SPDX-License-Identifier: Apache-2.0
import { cleanText, jsonText } from './json.ts';

/** One row in COPY's text format, line end included. */
export function copyLine(row: readonly unknown[]): string {
  return `${row.map(copyField).join('\t')}\n`;
}

function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return escapeField(plainText(value));
}

// A backslash starts an escape, a tab ends the field, a line feed the row; a carriage return could be taken for a row's end.
const NEEDS_ESCAPE = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escapeField(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => ESCAPES[character] ?? character);
}

/** The value as PostgreSQL's own text for its type. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return arrayLiteral(value);
  if ('toPostgres' in value && typeof value.toPostgres === 'function') {
    return String(value.toPostgres());
  }
  return jsonText(value);
}

// {"a \"quoted\" one",NULL,{1,2}}
function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(arrayItem).join(',')}}`;
}

function arrayItem(item: unknown): string {
  if (item === null || item === undefined) return 'NULL';
  if (Array.isArray(item)) return arrayLiteral(item);
  return `"${plainText(item).replace(/["\\]/g, '\\$&')}"`;
}
