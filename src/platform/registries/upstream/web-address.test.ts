// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { repositoryAddress, webAddress } from './web-address.ts';

it.each([
  'git+https://code.example.com/ada/lamp.git',
  'git://code.example.com/ada/lamp.git#main',
  'git@code.example.com:ada/lamp.git',
  'ssh://git@code.example.com/ada/lamp.git',
  'git+ssh://git@code.example.com/ada/lamp.git',
  'scm:git:git://code.example.com/ada/lamp.git',
  'scm:git:git@code.example.com:ada/lamp.git',
  'scm:git:https://code.example.com/ada/lamp',
  'https://ada:secret@code.example.com/ada/lamp/',
])('%s leads to its page', (text) => {
  expect(repositoryAddress(text)).toBe('https://code.example.com/ada/lamp');
});

it.each(['ada/lamp', 'github:ada/lamp'])('%s is a shorthand', (text) => {
  expect(repositoryAddress(text)).toBe('https://github.com/ada/lamp');
});

it.each([
  '',
  'javascript:alert(1)',
  'lamp',
  'gist:0123',
  '../../etc',
  `https://e.com/${'a'.repeat(600)}`,
])('"%s" leads nowhere', (text) => {
  expect(repositoryAddress(text)).toBeUndefined();
  expect(webAddress(text)).toBeUndefined();
});
