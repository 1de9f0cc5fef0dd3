// SPDX-License-Identifier: Apache-2.0
import { asMap, asText, type DocumentMap, mapAt } from '../../documents/document.ts';
import type { CentralVersion } from '../../notes.ts';

/** `catalog: {react: ^18.0.0}` and `catalogs: {old: {react: ^17.0.0}}`, as pnpm, bun and yarn have them. */
export function* npmCatalogs(root: DocumentMap): Generator<CentralVersion> {
  yield* rangesOf('default', mapAt(root, 'catalog'));
  for (const [name, { value }] of mapAt(root, 'catalogs')) yield* rangesOf(name, asMap(value));
}

function* rangesOf(catalog: string, ranges: DocumentMap): Generator<CentralVersion> {
  for (const [name, { value }] of ranges) {
    const range = asText(value);
    if (range !== undefined) yield { key: `${catalog} ${name}`, range };
  }
}

/** The key of what "catalog:" or "catalog:old" stands for; `undefined` for other specifiers. */
export function catalogKey(specifier: string, name: string): string | undefined {
  if (!specifier.startsWith('catalog:')) return undefined;
  return `${specifier.slice('catalog:'.length) || 'default'} ${name}`;
}
