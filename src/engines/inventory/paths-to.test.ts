// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { pathsTo } from './index.ts';

const edgesOf = (text: string) =>
  text.split(' ').map((edge) => {
    const [from = '', to = ''] = edge.split('>');
    return { from, to };
  });
const componentsOf = (names: string, direct: string) =>
  new Map([...names].map((name) => [name, { direct: direct.includes(name) }]));

it('tells every way, the shortest first', () => {
  const { paths, isCut } = pathsTo({
    purl: 'd',
    components: componentsOf('abcd', 'ab'),
    edges: edgesOf('a>c c>d b>d'),
    limit: 9,
  });

  expect(paths.map((path) => path.join(''))).toEqual(['bd', 'acd']);
  expect(isCut).toBe(false);
});

it('goes through no component twice, and not through what another file names', () => {
  const { paths } = pathsTo({
    purl: 'd',
    components: componentsOf('abcd', 'a'),
    edges: edgesOf('a>b b>c c>b c>d x>d'),
    limit: 9,
  });

  expect(paths.map((path) => path.join(''))).toEqual(['abcd']);
});

it('gives no more paths than asked for, and says that there are more', () => {
  const edges = edgesOf('a>d b>d c>d');

  const found = pathsTo({ purl: 'd', components: componentsOf('abcd', 'abc'), edges, limit: 2 });

  expect(found.paths).toHaveLength(2);
  expect(found.isCut).toBe(true);
});

it('ends on a graph with more paths than can be told', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`a${at}`, `b${at}`]);
  const edges = rows.flatMap((row, at) =>
    row.flatMap((from) => (rows[at + 1] ?? ['end']).map((to) => ({ from, to }))),
  );
  const names = [...rows.flat(), 'end'];
  const components = new Map(names.map((name) => [name, { direct: name === 'a0' }]));

  const { paths, isCut } = pathsTo({ purl: 'end', components, edges, limit: 5 });

  expect(paths.length).toBeLessThanOrEqual(5);
  expect(isCut).toBe(true);
});
