// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { identify } from './index.ts';

const HOLDER = 'Copyright (c) 2021 Jo Doe';
const PROSE = Array.from(
  { length: 400 },
  (_, i) => `const value${i} = compute(table[${i}], window, "a plain string of no interest");`,
).join('\n');

function textOf(id: string): string {
  return licenses[id]?.licenseText ?? '';
}

describe('identify, by tag', () => {
  it.each([
    ['// SPDX-License-Identifier: MIT', 'MIT'],
    ['/* SPDX-License-Identifier: (GPL-2.0-only OR MIT) */', 'GPL-2.0-only OR MIT'],
    ['# SPDX-License-Identifier: gpl-2.0+', 'GPL-2.0-or-later'],
    [
      '// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note',
      'GPL-2.0-only WITH Linux-syscall-note',
    ],
    ['<!-- SPDX-License-Identifier: CC-BY-4.0 -->', 'CC-BY-4.0'],
    [
      '// SPDX-License-Identifier: MIT\n// SPDX-License-Identifier: Apache-2.0',
      'MIT AND Apache-2.0',
    ],
  ])('reads %s', (text, expression) => {
    expect(identify(`${text}\n${PROSE}`)).toMatchObject({ expression, kind: 'tag', score: 1 });
  });

  it('keeps a whole other licence beside a tag', () => {
    const text = `// SPDX-License-Identifier: Apache-2.0\n${PROSE}\n/*\n${textOf('ISC')}\n*/`;

    expect(identify(text).expression).toBe('Apache-2.0 AND ISC');
  });
});

describe('identify, by notice', () => {
  it.each([
    ['Licensed under the Apache License, Version 2.0 (the "License");', 'Apache-2.0'],
    ['This file is released under the MIT license, see LICENSE.', 'MIT'],
    [
      'you can redistribute it under the terms of the GNU General Public License as published by\n * the Free Software Foundation; either version 2 of the License, or (at your option) any later version.',
      'GPL-2.0-or-later',
    ],
    ['Distributable under version 2 of the GNU General Public License.', 'GPL-2.0-only'],
    ['It is licensed under the LGPL v2.1+, see COPYING.', 'LGPL-2.1-or-later'],
    ['Dual licensed under the MIT and GPL version 2 licenses.', 'GPL-2.0-only OR MIT'],
    ['License: BSD 2-clause', 'BSD-2-Clause'],
    ['https://opensource.org/licenses/ISC', 'ISC'],
    ['http://creativecommons.org/licenses/by-nd-nc/1.0/', 'CC-BY-NC-ND-1.0'],
    ['Mozilla Public License 2.0', 'MPL-2.0'],
    [
      'under the terms of the GNU General Public License version 2.\nLinking this library statically or dynamically with other modules is making a combined work. As a special exception, the copyright holders give you permission to link this library with independent modules to produce an executable.',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ],
  ])('reads "%s"', (text, expression) => {
    const found = identify(text).expression?.split(' OR ').sort().join(' OR ');

    expect(found).toBe(expression);
  });

  it.each([
    'This module is compatible with the GPL.',
    'mit freundlichen Gruessen, boost the signal, a fair loop in vim',
    'SHELL_CMD_ARG_REGISTER(mpl, &mpl_cmds, cmd_mpl);',
    'The Apache web server answered within a second.',
    PROSE,
    '',
    '\0\u0001\u0002\0\ufffd',
  ])('finds no licence in "%s"', (text) => {
    expect(identify(text)).toEqual({ kind: 'none', score: 1, matches: [] });
  });
});

describe('identify, by text', () => {
  it('says where a licence stands in a file', () => {
    const text = `${HOLDER}\n\n${textOf('MIT')}\n\n${PROSE}\n`;

    const [match] = identify(text).matches;

    expect(match).toMatchObject({ license: 'MIT', kind: 'exact', fromLine: 3 });
    expect(match?.toLine).toBe(2 + textOf('MIT').split('\n').length);
  });

  it('finds each of several texts in source', () => {
    const ids = ['MIT', 'GPL-2.0-only', 'Apache-2.0', 'MPL-2.0', 'ISC', 'Zlib', 'BSL-1.0'];

    const found = identify(ids.map((id) => `${PROSE}\n${textOf(id)}`).join('\n\n'));

    expect(found.expression?.split(' AND ').sort()).toEqual(
      [...ids].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('prefers the or-later of a notice to the text it points at', () => {
    const notice =
      'under the GNU General Public License as published by the Free Software Foundation; either version 2, or (at your option) any later version.';

    expect(identify(`${notice}\n\n${textOf('GPL-2.0-only')}`).expression).toBe('GPL-2.0-or-later');
  });

  it('calls what talks like a licence, and is none it knows, unknown', () => {
    const text =
      'Permission to distribute copies of this software under this license is granted to our customers. There is no warranty of any kind.';

    expect(identify(text)).toEqual({ kind: 'unknown-licence-like', score: 0, matches: [] });
  });

  it.each([
    ['UTF-16 that was read byte by byte', Buffer.from(textOf('MIT'), 'utf16le').toString('latin1')],
    ['a byte order mark', `\uFEFF${textOf('MIT')}`],
  ])('reads %s', (_, text) => {
    expect(identify(text).expression).toBe('MIT');
  });

  it.each([
    'license ',
    'gpl or ',
    'permission is hereby granted ',
    '<a ',
    '-->',
    'a-   ',
    '\0',
    '{name',
  ])('answers a file that only repeats "%s"', (word) => {
    const found = identify(word.repeat(100_000));

    expect(found.score).toBeGreaterThanOrEqual(0);
    expect(found.score).toBeLessThanOrEqual(1);
  });
});
