// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readFile } from './index.ts';

function fundingIn(path: string, text: string) {
  const { components } = readFile(path, text) ?? { components: [] };
  return Object.fromEntries(components.map(({ name, funding }) => [name, funding]));
}

it('is read of a package-lock.json in each of the three ways in which npm writes it', () => {
  const entry = (funding: unknown) => ({ version: '1.0.0', funding });
  const packages = {
    'node_modules/one': entry('https://example.org/one'),
    'node_modules/two': entry({ type: 'individual', url: 'https://example.org/two' }),
    'node_modules/three': entry([
      { url: 'https://example.org/three' },
      'https://example.org/more',
      { url: 'https://example.org/three' },
    ]),
    'node_modules/none': { version: '1.0.0' },
  };

  expect(fundingIn('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))).toEqual({
    one: ['https://example.org/one'],
    two: ['https://example.org/two'],
    three: ['https://example.org/three', 'https://example.org/more'],
    none: undefined,
  });
});

it('is read of a composer.lock', () => {
  const funding = [{ url: 'https://example.org/lamp', type: 'github' }];
  const packages = [{ name: 'lamp/wick', version: '1.0.0', funding }];

  expect(fundingIn('composer.lock', JSON.stringify({ packages }))).toEqual({
    'lamp/wick': ['https://example.org/lamp'],
  });
});

it('is no address that is none, and never hundreds', () => {
  const many = Array.from({ length: 100 }, (_, index) => `https://example.org/${index}`);
  const packages = {
    'node_modules/odd': {
      version: '1.0.0',
      funding: ['javascript:alert(1)', 7, { url: 'two words' }],
    },
    'node_modules/many': { version: '1.0.0', funding: many },
  };
  const found = fundingIn('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));

  expect(found.odd).toBeUndefined();
  expect(found.many).toHaveLength(20);
});
