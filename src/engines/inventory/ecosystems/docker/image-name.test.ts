// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readImageName } from './image-name.ts';

it('a host is what has a dot or a port before the first slash', () => {
  const hosts = ['a.example:5000/b/c:1', 'a.b.example/c', 'localhost/c', 'team/c.d:1'].map(
    (reference) => readImageName(reference)?.purl.qualifiers?.repository_url,
  );

  expect(hosts).toEqual(['a.example:5000', 'a.b.example', 'localhost', undefined]);
});

it('ends soon on dots without end and without a slash', () => {
  expect(readImageName('[a.'.repeat(300_000))).toBeUndefined();
});
