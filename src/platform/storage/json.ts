// SPDX-License-Identifier: Apache-2.0

/** A value that JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** An object that JSON can say; members that are undefined are left out. */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** A value marked as JSON, made by `json()`. */
export interface Json {
  toPostgres(): string;
}

/** Marks a value for a json or jsonb column; needed for arrays, which would be sent as SQL arrays. */
export function json(value: unknown): Json {
  return { toPostgres: () => jsonText(value) };
}

/** The value as JSON that PostgreSQL accepts: jsonb knows neither NUL nor half a surrogate pair. */
export function jsonText(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_name, member) => withCleanNames(member));
  return text ?? 'null';
}

/** The text without what PostgreSQL cannot keep: NUL is dropped, half a surrogate pair becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(LONE_SURROGATE, '\uFFFD');
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

// Called for every member before it is written, so an object's own names are cleaned here as well as texts.
function withCleanNames(member: unknown): unknown {
  if (typeof member === 'string') return cleanText(member);
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
  const names = Object.keys(member);
  if (names.every((name) => cleanText(name) === name)) return member;
  return Object.fromEntries(
    Object.entries(member).map(([name, inner]) => [cleanText(name), inner]),
  );
}
