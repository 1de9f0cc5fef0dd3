// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { originOf } from './index.ts';

it.each([
  ['package.json', 'own'],
  ['packages/core/package.json', 'own'],
  ['tests/requirements.txt', 'own'],
  ['tests/cases/one/package.json', 'fixture'],
  ['src/__fixtures__/package.json', 'fixture'],
  ['pkg/testdata/go.mod', 'fixture'],
  ['examples/basic/Cargo.toml', 'example'],
  ['vendor/github.com/a/b/go.mod', 'vendored'],
  ['third_party/zlib/package.json', 'vendored'],
  ['vendor/a/testdata/go.mod', 'vendored'],
  ['readers/fixtures/modules/vendor/modules.txt', 'fixture'],
  ['examples/web/tests/cases/package.json', 'example'],
  ['contest/package.json', 'own'],
])('the origin of %s is: %s', (path, origin) => {
  expect(originOf(path)).toBe(origin);
});
