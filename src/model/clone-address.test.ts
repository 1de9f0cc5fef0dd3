// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { isCloneAddress } from './clone-address.ts';

it.each([
  'https://github.com/ada/lamp',
  'git@github.com:ada/lamp.git',
  'ssh://git@git.example.com/lamp',
  'git.example.com/ada/lamp',
  'git.example.com:8443/ada/lamp',
])('%s is an address', (line) => {
  expect(isCloneAddress(line)).toBe(true);
});

it.each(['/srv/git', './code', '../code/lamp.git', 'code', 'code/lamp.git', '~/code', 'lamp.git'])(
  '%s is a folder',
  (line) => {
    expect(isCloneAddress(line)).toBe(false);
  },
);
