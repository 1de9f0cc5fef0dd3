// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';

type Parse = (text: string) => unknown;

// Object ids of PostgreSQL's built-in types (pg_type.oid); they never change.
const BIGINT = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
// Widened to number: the driver's list of types leaves arrays out.
const TEXT_ARRAY: number = 1009;
const BIGINT_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMP_ARRAY = 1115;
const TIMESTAMPTZ_ARRAY = 1185;

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [BIGINT, safeNumber],
  [DATE, asText],
  [TIMESTAMP, asText],
  [TIMESTAMPTZ, utcInstant],
  [BIGINT_ARRAY, listOf(safeNumber)],
  [DATE_ARRAY, listOf(asText)],
  [TIMESTAMP_ARRAY, listOf(asText)],
  [TIMESTAMPTZ_ARRAY, listOf(utcInstant)],
]);

/** How columns become values, for one connection; the driver's global table stays as it is. */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    const own = format === 'binary' ? undefined : PARSERS.get(type);
    return own ?? pg.types.getTypeParser(type, format);
  },
};

function safeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Reading a bigint: ${text} is beyond what a number holds exactly`);
  }
  return value;
}

// "2026-03-01 09:30:00.5+00", in a session whose time zone is UTC.
function utcInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z');
}

function asText(text: string): string {
  return text;
}

// The driver's own parser for text[] takes the literal apart; what is in it is ours to read.
function listOf(parse: Parse): Parse {
  const split: Parse = pg.types.getTypeParser(TEXT_ARRAY, 'text');
  const each = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(each);
    return typeof item === 'string' ? parse(item) : null;
  };
  return (text) => each(split(text));
}
