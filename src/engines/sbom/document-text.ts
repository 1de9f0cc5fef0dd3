// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from './content-uuid.ts';

/**
 * A JSON document of two objects in one, the head first. The head may hold a UUID made from the body, which is turned
 * into text only once, and into a UUID only where one is asked for: it is large. Both have at least one field.
 */
export function documentText(body: object, headOf: (uuid: () => string) => object): string {
  const text = JSON.stringify(body, undefined, 2);
  const head = JSON.stringify(
    headOf(() => contentUuid(text)),
    undefined,
    2,
  );
  // "{\n  "a": 1\n}" and "{\n  "b": 2\n}"
  return `${head.slice(0, -2)},${text.slice(1)}\n`;
}
