// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOfRemote } from './find-place.ts';

it.each([
  ['https://github.com/ada/lamp.git', 'https://github.com', 'ada/lamp'],
  ['https://GitHub.com/ada/lamp/', 'https://github.com', 'ada/lamp'],
  ['https://ada:secret@github.com/ada/lamp', 'https://github.com', 'ada/lamp'],
  ['git@github.com:ada/lamp.git', 'https://github.com', 'ada/lamp'],
  [
    'ssh://git@code.example.com:2222/group/sub/lamp.git',
    'https://code.example.com',
    'group/sub/lamp',
  ],
  ['https://code.example.com:8443/ada/lamp', 'https://code.example.com:8443', 'ada/lamp'],
  ['git://codeberg.org/ada/lamp', 'https://codeberg.org', 'ada/lamp'],
])('%s is at %s', (remote, address, path) => {
  expect(placeOfRemote(remote)).toEqual({ address, path });
});

it.each([
  '/srv/git/lamp.git',
  'C:\\git\\lamp',
  'file:///srv/lamp',
  'https://github.com/ada',
  '',
  '../x',
])('%s is nowhere', (remote) => {
  expect(placeOfRemote(remote)).toBeUndefined();
});

it('never throws, and no path leads elsewhere', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (remote) => {
      expect(placeOfRemote(remote)?.path ?? '').not.toMatch(/\.\.\/|[?#\s]/);
    }),
  );
});
