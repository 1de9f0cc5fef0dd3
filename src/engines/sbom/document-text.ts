// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from './content-uuid.ts';
import { ListText } from './list-text.ts';

/**
 * A JSON document of two objects in one, the head first. The head may hold a UUID made from the body, which is turned
 * into text only once, and into a UUID only where one is asked for: it is large. Both have at least one field; long lists
 * in the body are `ListText`.
 */
export function documentText(
  body: Readonly<Record<string, unknown>>,
  headOf: (uuid: () => string) => object,
): string {
  const text = Object.entries(body).map(fieldText).join(',\n');
  const head = JSON.stringify(
    headOf(() => contentUuid(text)),
    undefined,
    2,
  );
  // "{\n  "a": 1\n}" and "  "b": 2"
  return `${head.slice(0, -2)},\n${text}\n}\n`;
}

function fieldText([name, value]: [string, unknown]): string {
  if (value instanceof ListText) return `  "${name}": ${value.list()}`;
  return JSON.stringify({ [name]: value }, undefined, 2).slice(2, -2);
}
