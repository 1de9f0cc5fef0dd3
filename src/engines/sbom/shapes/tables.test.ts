// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { cycloneDxRulebook } from '../cyclonedx/rulebook.ts';
import { spdx2Rulebook } from '../spdx2/rulebook.ts';
import type { Rulebook } from './check-shape.ts';
import type { Kind } from './shape-table.ts';

const BOOKS = [
  ...['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'].map((version) => {
    return { name: `CycloneDX ${version}`, book: cycloneDxRulebook(version), root: 'bom' };
  }),
  ...['2.2', '2.3'].map((version) => {
    return { name: `SPDX ${version}`, book: spdx2Rulebook(version), root: 'document' };
  }),
];

function namesIn(kind: Kind): readonly string[] {
  if (kind.is === 'named') return [kind.name];
  return kind.is === 'list' ? namesIn(kind.of) : kind.of.flatMap(namesIn);
}

function reachable({ shapes: { shapes } }: Rulebook, root: string): ReadonlySet<string> {
  const found = new Set([root]);
  for (const name of found) {
    const shape = shapes.get(name);
    const kinds = [...(shape?.fields.values() ?? [])];
    for (const kind of [...kinds, ...(shape?.alias ? [shape.alias] : [])]) {
      for (const inner of namesIn(kind)) found.add(inner);
    }
  }
  return found;
}

describe.each(BOOKS)('the table of $name', ({ book, root }) => {
  it('explains every name it uses', () => {
    const names = book === undefined ? [] : [...reachable(book, root)];
    const unknown = names.filter((name) => !book?.meanings.has(name));

    expect(names.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('has no shape without fields where one is used', () => {
    const empty = [...(book === undefined ? [] : reachable(book, root))].filter((name) => {
      const shape = book?.shapes.shapes.get(name);
      return shape !== undefined && shape.alias === undefined && shape.fields.size === 0;
    });

    expect(empty).toEqual([]);
  });
});

it('has no row that no version reaches', () => {
  const used = new Set(
    BOOKS.flatMap(({ book, root }) => (book === undefined ? [] : [...reachable(book, root)])),
  );
  const names = BOOKS.flatMap(({ book }) => [
    ...(book?.shapes.shapes.keys() ?? []),
    ...(book?.shapes.words.keys() ?? []),
  ]);

  expect([...new Set(names)].filter((name) => !used.has(name))).toEqual([]);
});
