// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../expression/index.ts';
import { normaliseDeclared } from './index.ts';

describe('normaliseDeclared', () => {
  it.each([
    ['mit', 'MIT', 'spdx'],
    ['(MIT OR Apache-2.0)', 'Apache-2.0 OR MIT', 'spdx'],
    ['GPL-2.0', 'GPL-2.0-only', 'spdx'],
    ['GPL-2.0+', 'GPL-2.0-or-later', 'spdx'],
    ['Apache 2', 'Apache-2.0', 'table'],
    ['Apache 2.0', 'Apache-2.0', 'table'],
    ['Apache License, Version 2.0', 'Apache-2.0', 'table'],
    ['The Apache Software License, Version 2.0', 'Apache-2.0', 'table'],
    ['Apache License 2.0 (Apache-2.0)', 'Apache-2.0', 'table'],
    ['ASL 2.0', 'Apache-2.0', 'table'],
    ['BSD', 'BSD-3-Clause', 'table'],
    ['BSD 2-Clause License', 'BSD-2-Clause', 'table'],
    ['The BSD 3-Clause License', 'BSD-3-Clause', 'table'],
    ['New BSD License', 'BSD-3-Clause', 'table'],
    ['GPLv2', 'GPL-2.0-only', 'table'],
    ['GPLv2+', 'GPL-2.0-or-later', 'table'],
    ['GPL v3 or later', 'GPL-3.0-or-later', 'table'],
    ['LGPL', 'LGPL-2.0-or-later', 'table'],
    ['GNU Lesser General Public License v3 (LGPLv3)', 'LGPL-3.0-only', 'table'],
    ['GNU General Public License, version 2', 'GPL-2.0-only', 'table'],
    ['GNU Lesser General Public License, Version 2.1', 'LGPL-2.1-only', 'table'],
    ['Eclipse Public License - v 1.0', 'EPL-1.0', 'table'],
    ['Eclipse Public License 2.0', 'EPL-2.0', 'table'],
    ['MPL 2.0', 'MPL-2.0', 'table'],
    ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0', 'table'],
    ['The MIT License (MIT)', 'MIT', 'table'],
    ['MIT License', 'MIT', 'table'],
    ['Expat', 'MIT', 'table'],
    ['CC0', 'CC0-1.0', 'table'],
    ['Dual license: MIT, Apache-2.0', 'Apache-2.0 OR MIT', 'table'],
    ['MIT/Apache-2.0', 'Apache-2.0 OR MIT', 'table'],
    ['MIT and BSD', 'BSD-3-Clause AND MIT', 'table'],
    ['License :: OSI Approved :: MIT License', 'MIT', 'table'],
    ['License :: OSI Approved :: Apache Software License', 'Apache-2.0', 'table'],
    [
      'License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)',
      'GPL-2.0-or-later',
      'table',
    ],
    ['https://opensource.org/licenses/MIT', 'MIT', 'table'],
    ['http://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0', 'table'],
    ['http://www.gnu.org/licenses/lgpl-2.1.html', 'LGPL-2.1-only', 'table'],
    ['{"type": "MIT", "url": "https://registry.example.com/LICENSE"}', 'MIT', 'table'],
    ['[{"type": "MIT"}, {"type": "GPL-2.0"}]', 'GPL-2.0-only OR MIT', 'table'],
    ['MTI', 'MIT', 'corrected'],
  ])('reads %s as %s', (raw, expression, how) => {
    expect(normaliseDeclared(raw)).toEqual({ raw, expression, how });
  });

  it.each([
    '',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'NOASSERTION',
    'Proprietary',
    'MPL',
    'Artistic License',
    'Eclipse Public License',
    'License :: OSI Approved',
    'License :: Other/Proprietary License',
    'MIT, but only on Sundays',
    'MIT or the licence of our lawyers',
    '[{"type": "MIT"}, {"type": "Ours"}]',
    'https://registry.example.com/licence',
    'GPL 7',
    '{"type":',
  ])('keeps "%s" and says that it is unknown', (raw) => {
    expect(normaliseDeclared(raw)).toEqual({ raw, how: 'unknown' });
  });

  it('never throws, keeps the raw text, and answers only what can be parsed', () => {
    const piece = fc.constantFrom(
      'GPL',
      'v2',
      '+',
      'or',
      'and',
      'MIT',
      '/',
      ',',
      '{',
      '"',
      'BSD',
      '2.0',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join(' ')),
    );

    fc.assert(
      fc.property(text, (raw) => {
        const read = normaliseDeclared(raw);

        expect(read.raw).toBe(raw);
        expect(read.expression === undefined).toBe(read.how === 'unknown');
        if (read.expression !== undefined) expect(parseExpression(read.expression).ok).toBe(true);
      }),
    );
  });
});

describe('normaliseDeclared, as each ecosystem writes', () => {
  it.each([
    ['GPL (>= 2)', 'cran', 'GPL-2.0-or-later'],
    ['GPL (>= 2) | file LICENSE', 'cran', 'GPL-2.0-or-later'],
    ['LGPL (>= 2.1)', 'cran', 'LGPL-2.1-or-later'],
    ['Apache License (== 2.0)', 'cran', 'Apache-2.0'],
    ['MIT + file LICENSE', 'cran', 'MIT'],
    ['GPL-1+ or Artistic', 'deb', 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
    ['OpenLDAP-2.8', 'deb', 'OLDAP-2.8'],
    ['GFDL-NIV-1.3+', 'deb', 'GFDL-1.3-no-invariants-or-later'],
    ['GPL-3+ with Autoconf exception', 'deb', 'GPL-3.0-or-later WITH Autoconf-exception-3.0'],
    ['Apache-2.0 with LLVM exception', 'deb', 'Apache-2.0 WITH LLVM-exception'],
    ['custom:BSD', 'alpine', 'BSD-3-Clause'],
    ['GPL2 w/ CPE', 'maven', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['https://licenses.nuget.org/Apache-2.0%20OR%20MIT', 'nuget', 'Apache-2.0 OR MIT'],
    ['License :: OSI Approved :: Zero-Clause BSD (0BSD)', 'pypi', '0BSD'],
    ['License :: OSI Approved :: Nokia Open Source License (NOKOS)', 'pypi', 'Nokia'],
  ])('%s of %s is %s', (raw, ecosystem, expression) => {
    expect(normaliseDeclared(raw, ecosystem)).toMatchObject({ expression, raw });
  });

  it.each(['GPL-2+ with OpenSSL exception', 'License :: Free For Educational Use'])(
    'does not guess at %s, and keeps it',
    (raw) => {
      expect(normaliseDeclared(raw)).toEqual({ how: 'unknown', raw });
    },
  );
});
