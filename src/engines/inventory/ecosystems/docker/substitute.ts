// SPDX-License-Identifier: Apache-2.0

/** Names of images are shorter; variables that hold each other must not grow without end. */
const MAX_LENGTH = 1000;

/** `$NAME`, `${NAME}`, `${NAME:-default}`; the unknown stays as it is. */
export function substitute(text: string, values: ReadonlyMap<string, string>): string {
  const filled = text.replace(
    /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g,
    (whole, plain, braced, fallback) => values.get(plain ?? braced) ?? fallback ?? whole,
  );
  return filled.length > MAX_LENGTH ? text : filled;
}
