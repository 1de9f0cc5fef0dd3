// SPDX-License-Identifier: Apache-2.0

/** Reads `?search=left&direct=true` as plain texts: a search for "12" stays a text. */
export function readQuery(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** The other way round; what is undefined is left out. */
export function writeQuery(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
