// SPDX-License-Identifier: Apache-2.0
import { NotPlain } from '../../documents/plain-forms.ts';
import type { PlainLines } from '../../documents/plain-lines.ts';

/** A section that is there twice is none that pnpm writes. */
export class Sections {
  readonly #seen = new Set<string>();

  once(key: string): string {
    if (this.#seen.has(key)) throw new NotPlain();
    this.#seen.add(key);
    return key;
  }
}

/** The entries below the key, each by its own key, put into the map. */
export function readEach<T>(
  lines: PlainLines,
  into: Map<string, T>,
  read: (lines: PlainLines) => T,
): Map<string, T> {
  const { indent } = lines;
  lines.enter();
  while (lines.indent === indent + 2) into.set(lines.key(), read(lines));
  return into;
}

/** The text behind the key; `undefined` where it is empty. */
export function readText(lines: PlainLines): string | undefined {
  return lines.takeText() || undefined;
}
