// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { identify } from './index.ts';

const GRANT =
  'You may pass it on under the terms of the GNU General Public License as published by the Free Software Foundation';

describe('notices that name several versions', () => {
  it.each([
    [`${GRANT}; either version 2 or version 3 of the License.`, 'GPL-2.0-only OR GPL-3.0-only'],
    [
      `${GRANT}, either version 2 of the License, or version 3 of the License.`,
      'GPL-2.0-only OR GPL-3.0-only',
    ],
    [
      `${GRANT}; either version 2 of the License or (at your option) version 3 or any later version.`,
      'GPL-2.0-only OR GPL-3.0-or-later',
    ],
    ['Released under version 2 (or version 3) of the GPL.', 'GPL-2.0-only OR GPL-3.0-only'],
    ['Licensed under the GPL, version 2 or 3.', 'GPL-2.0-only OR GPL-3.0-only'],
    [
      'Licensed under the GNU Lesser General Public License, version 2.1 and version 3.',
      'LGPL-2.1-only AND LGPL-3.0-only',
    ],
    ['Licensed under the Mozilla Public License, version 1.1 or 2.0.', 'MPL-1.1 OR MPL-2.0'],
  ])('keep each of them in "%s"', (text, expression) => {
    expect(identify(text).expression).toBe(expression);
  });

  it.each([
    ['Licensed under the GPL version 2 or 3-clause BSD.', 'GPL-2.0-only OR BSD-3-Clause'],
    [`${GRANT}; only version 2 of the License.`, 'GPL-2.0-only'],
    ['Licensed under the GPL version 2 and 3 other licenses.', 'GPL-2.0-only'],
    [
      'Licensed under the GPL version 2.0 or (at your option) the GPL version 3 or any later version.',
      'GPL-2.0-only OR GPL-3.0-or-later',
    ],
    ['Under the SGI Free Software B License Version 2.0.', 'SGI-B-2.0'],
  ])('take no number for a version that is none in "%s"', (text, expression) => {
    expect(identify(text).expression).toBe(expression);
  });
});

describe('notices that give a choice', () => {
  it.each([
    [
      'Under the Eclipse Public License v1.0 and the Apache License v2.0. You may redistribute it under either of these licenses.',
      'EPL-1.0 OR Apache-2.0',
    ],
    [
      'Covered by the MIT license and, at your option, the Apache License 2.0.',
      'MIT OR Apache-2.0',
    ],
    [
      'Licensed under the Academic Free License version 2.1 or the GPL version 2 or later.',
      'AFL-2.1 OR GPL-2.0-or-later',
    ],
    [
      'The code is under the Apache License, Version 2.0. The documentation is under the MIT License.',
      'Apache-2.0 AND MIT',
    ],
  ])('are read as they join in "%s"', (text, expression) => {
    expect(identify(text).expression).toBe(expression);
  });

  it('are no remark when an order follows', () => {
    expect(identify('- libfoo is LGPLv2.1\n- do not link to it\n').expression).toBe(
      'LGPL-2.1-only',
    );
  });
});
