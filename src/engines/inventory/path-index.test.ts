// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from './index.ts';
import { pathIndex } from './path-index.ts';
import { endingsOf } from './pattern-endings.ts';

const fixtures = readdirSync(join(import.meta.dirname, 'ecosystems'), {
  recursive: true,
  encoding: 'utf8',
}).filter((path) => path.includes('fixtures'));
const find = pathIndex(readers);
const oneAfterTheOther = (path: string) => readers.find(({ files }) => files.test(path))?.id;

describe('the readers by path', () => {
  it('are those that asking one after the other finds, on every fixture', () => {
    const differing = fixtures.filter((path) => find(path)?.id !== oneAfterTheOther(path));

    expect(fixtures.length).toBeGreaterThan(200);
    expect(differing).toEqual([]);
  });

  it('are so on paths put together from pieces of others, in capitals or not', () => {
    const pieces = [...new Set(fixtures.flatMap((path) => path.split(/(?<=[/._-])/)))];
    const path = fc
      .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), fc.boolean())
      .map(([parts, isUpper]) => (isUpper ? parts.join('').toUpperCase() : parts.join('')));

    fc.assert(
      fc.property(path, (one) => {
        expect(find(one)?.id).toBe(oneAfterTheOther(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('are few for a path that nobody reads', () => {
    const unknown = readers.filter(({ files }) => endingsOf(files).some((one) => one.length < 3));

    expect(unknown.map(({ id }) => id)).toEqual(['docker/dockerfile']);
  });
});

describe('the endings of a pattern', () => {
  it.each([
    [/(^|\/)pnpm-lock\.yaml$/, ['pnpm-lock.yaml', '/pnpm-lock.yaml']],
    [/\.(tf|tofu)$/i, ['.tf', '.tofu']],
    [/[^/]+\.(cs|fs)proj$/, ['.csproj', '.fsproj']],
    [/a(b\.c)?$/, ['ab.c', 'a']],
    [/opam(\.(?!x$)[a-z]+)?$/, ['', 'opam']],
    [/(?<name>\d{2,3}x)$/, ['x']],
    [/[\]x]y$/, ['y']],
    [/no end/, ['']],
  ])('of %s are %j', (pattern, endings) => {
    expect(endingsOf(pattern)).toEqual(endings);
  });
});
