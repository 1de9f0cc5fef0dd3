// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from './json.ts';

/** JSON with sorted names and no spaces: equal values give equal text, whatever order they were built or stored in. */
export function canonicalJson(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .flatMap(([name, member]) => (member === undefined ? [] : [{ name, member }]))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, member }) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
