// SPDX-License-Identifier: Apache-2.0
// A table: what people call licences where the SPDX list has only a formal name. One row per family.

import { creativeCommonsNames } from './creative-commons-names.ts';

export interface OwnName {
  /** As people write it; read by the same word rules as any text. */
  readonly names: readonly string[];
  /** `GPL` means ids `GPL-<version>` with `-only` or `-or-later`. */
  readonly gnu?: 'GPL' | 'LGPL' | 'AGPL' | 'GFDL';
  /** Version, without trailing `.0`, to id. */
  readonly versions?: Readonly<Record<string, string>>;
  /** The answer when no version is named; none where that would invent one. */
  readonly bare?: string;
  /** Names a family, not one of its licences: gives way to whichever of them the text names or holds. */
  readonly isFamily?: true;
  /** A phrase that is a grant by itself. */
  readonly isGrant?: true;
}

const GNU: readonly OwnName[] = [
  {
    gnu: 'GPL',
    names: [
      'GNU General Public License',
      'GNU General Public Licence',
      'GNU General Public',
      'GNU Public License',
      'General Public License',
      'GNU GPL',
      'GNU/GPL',
      'GPL',
    ],
    // "If the Program does not specify a version number of this License, you may choose any version ever published".
    bare: 'GPL-1.0-or-later',
  },
  {
    gnu: 'LGPL',
    names: [
      'GNU Lesser General Public License',
      'GNU Library General Public License',
      'GNU Lesser General Public',
      'GNU Library General Public',
      'GNU Lesser Public License',
      'GNU Library Public License',
      'GNU Library or Lesser General Public License',
      'GNU Lesser GPL',
      'GNU Library GPL',
      'Lesser General Public License',
      'Library General Public License',
      'Lesser GNU Public License',
      'Lesser GNU General Public License',
      'Lesser GPL',
      'Library GPL',
      'GNU LGPL',
      'LGPL',
    ],
    bare: 'LGPL-2.0-or-later',
  },
  {
    gnu: 'AGPL',
    names: [
      'GNU Affero General Public License',
      'GNU Affero General Public',
      'GNU Affero GPL',
      'GNU Affero Public License',
      'Affero General Public License',
      'Affero GPL',
      'GNU AGPL',
      'AGPL',
    ],
    bare: 'AGPL-1.0-or-later',
  },
  {
    gnu: 'GFDL',
    names: [
      'GNU Free Documentation License',
      'Free Documentation License',
      'GNU FDL',
      'GFDL',
      'FDL',
    ],
    bare: 'GFDL-1.1-or-later',
  },
];

const OTHERS: readonly OwnName[] = [
  {
    names: [
      'Apache Software License',
      'Apache Software',
      'Apache License',
      'Apache Public License',
      'Apache',
      'ASL',
      'Apache Software Foundation License',
    ],
    versions: { '1': 'Apache-1.0', '1.1': 'Apache-1.1', '2': 'Apache-2.0' },
    bare: 'Apache-2.0',
  },
  // A foundation, a server, a builder: no licence.
  {
    names: [
      'Apache Software Foundation',
      'Apache Ant',
      'Apache Tomcat',
      'Apache HTTP',
      'Apache Maven',
      'Apache Commons',
      'Boost C++ Libraries',
      'Python Software Foundation',
      'Mozilla Foundation',
      'Eclipse Foundation',
      'Eclipse Public License Foundation',
    ],
  },
  {
    names: ['Mozilla Public License', 'Mozilla Public', 'Mozilla License', 'Mozilla MPL', 'MPL'],
    versions: { '1': 'MPL-1.0', '1.1': 'MPL-1.1', '2': 'MPL-2.0' },
  },
  // The words of its formal name in the other order.
  {
    names: ['SGI Free Software B License', 'Free Software B License'],
    versions: { '1': 'SGI-B-1.0', '1.1': 'SGI-B-1.1', '2': 'SGI-B-2.0' },
  },
  {
    names: ['Netscape Public License', 'NPL'],
    versions: { '1': 'NPL-1.0', '1.1': 'NPL-1.1' },
  },
  {
    names: ['Eclipse Public License', 'Eclipse Public', 'Eclipse License', 'EPL'],
    versions: { '1': 'EPL-1.0', '2': 'EPL-2.0' },
  },
  {
    names: ['Eclipse Distribution License', 'Eclipse Distribution License - v', 'EDL'],
    versions: { '1': 'BSD-3-Clause' },
  },
  {
    names: ['Common Development and Distribution License', 'CDDL', 'CDDL license'],
    versions: { '1': 'CDDL-1.0', '1.1': 'CDDL-1.1' },
    // The second version has a number in every notice.
    bare: 'CDDL-1.0',
  },
  {
    names: [
      'Sun Industry Standards Source License',
      'Sun Industry Standards License',
      'Sun Standards License',
      'SISSL',
    ],
    versions: { '1': 'SISSL', '1.1': 'SISSL', '1.2': 'SISSL-1.2' },
    bare: 'SISSL',
  },
  { names: ['Common Public License', 'CPL'], versions: { '1': 'CPL-1.0' }, bare: 'CPL-1.0' },
  {
    names: ['European Union Public License', 'European Union Public Licence', 'EUPL'],
    versions: { '1': 'EUPL-1.0', '1.1': 'EUPL-1.1', '1.2': 'EUPL-1.2' },
  },
  {
    names: ['SIL Open Font License', 'SIL OFL', 'Open Font License', 'OFL'],
    versions: { '1': 'OFL-1.0', '1.1': 'OFL-1.1' },
  },
  {
    names: ['Boost Software License', 'Boost License', 'Boost Software', 'BSL', 'Boost'],
    versions: { '1': 'BSL-1.0', '1.1': 'BUSL-1.1' },
    bare: 'BSL-1.0',
  },
  {
    names: ['Business Source License', 'BUSL'],
    versions: { '1.1': 'BUSL-1.1' },
  },
  {
    names: ['Microsoft Public License', 'Ms-PL', 'Microsoft Permissive License'],
    bare: 'MS-PL',
  },
  { names: ['Microsoft Reciprocal License', 'Ms-RL'], bare: 'MS-RL' },
  {
    names: [
      'MIT License',
      'MIT/X11 License',
      'MIT/X11',
      'X11/MIT',
      'Expat License',
      'Expat/MIT',
      'Expat',
      'MIT-style license',
      'MIT style license',
      'MIT licensed',
      'MIT-licensed',
      'MIT open source license',
      'Massachusetts Institute of Technology License',
      'MIT',
    ],
    bare: 'MIT',
  },
  { names: ['X11 License', 'X11', 'X Consortium License'], bare: 'X11' },
  { names: ['MIT-0', 'MIT No Attribution', 'MIT No Attribution License'], bare: 'MIT-0' },
  { names: ['ISC License', 'ISC', 'ISCL', 'ISC-style license'], bare: 'ISC' },
  {
    names: [
      'BSD 2-Clause',
      '2-Clause BSD',
      'BSD-2-Clause',
      'BSD 2 Clause License',
      'Simplified BSD',
      'FreeBSD License',
      'BSD Simplified',
      'two-clause BSD',
      'BSD two clause',
      'BSD-2',
      'BSD2',
    ],
    bare: 'BSD-2-Clause',
  },
  {
    names: [
      'BSD 3-Clause',
      '3-Clause BSD',
      'BSD-3-Clause',
      'BSD 3 Clause License',
      'New BSD',
      'New BSD License',
      'New-style BSD',
      'Modified BSD',
      'Revised BSD',
      'BSD-Modified',
      'BSD New',
      'three-clause BSD',
      'BSD three clause',
      'BSD-3',
      'BSD3',
    ],
    bare: 'BSD-3-Clause',
  },
  {
    names: [
      'BSD license',
      'BSD-style license',
      'BSD style license',
      'BSD style',
      'BSD-style',
      'BSD licensed',
      'BSD-licensed',
      'Berkeley Software Distribution License',
      'BSD',
    ],
    bare: 'BSD-3-Clause',
    isFamily: true,
  },
  {
    names: ['BSD 4-Clause', '4-Clause BSD', 'BSD-4-Clause', 'Original BSD', 'four-clause BSD'],
    bare: 'BSD-4-Clause',
  },
  {
    names: ['0BSD', 'BSD Zero Clause', 'Zero-Clause BSD', 'BSD 0-Clause', '0-clause BSD'],
    bare: '0BSD',
  },
  { names: ['zlib License', 'zlib/libpng License', 'zlib/libpng', 'zlib'], bare: 'Zlib' },
  {
    names: ['libpng License', 'libpng'],
    versions: { '2': 'libpng-2.0', '1.6.35': 'libpng-1.6.35' },
    bare: 'Libpng',
  },
  { names: ['Unlicense', 'The Unlicense', 'Unlicence'], bare: 'Unlicense' },
  {
    names: [
      'WTFPL',
      'Do What The Fuck You Want To Public License',
      'Do What The F*ck You Want To Public License',
    ],
    bare: 'WTFPL',
  },
  {
    names: ['CC0', 'CC0 Universal', 'Creative Commons Zero', 'Creative Commons CC0', 'CC Zero'],
    versions: { '1': 'CC0-1.0' },
    bare: 'CC0-1.0',
  },
  {
    names: ['Artistic License', 'Artistic', 'Perl Artistic License'],
    versions: { '1': 'Artistic-1.0', '2': 'Artistic-2.0' },
    // The second version has its number in its name, the first has none.
    bare: 'Artistic-1.0',
  },
  { names: ['Artistic License 1.0 Perl', 'Artistic 1.0 Perl'], bare: 'Artistic-1.0-Perl' },
  {
    names: ['PHP License', 'PHP'],
    versions: { '3': 'PHP-3.0', '3.01': 'PHP-3.01' },
  },
  {
    names: ['Zend License', 'Zend Engine License'],
    versions: { '2': 'Zend-2.0', '2.00': 'Zend-2.0' },
  },
  { names: ['Unicode License Agreement - Data Files and Software'], bare: 'Unicode-DFS-2016' },
  {
    names: [
      'Python Software Foundation License',
      'PSF License',
      'PSFL',
      'PSF',
      'Python Software Foundation License Agreement',
    ],
    versions: { '2': 'PSF-2.0' },
    bare: 'PSF-2.0',
  },
  { names: ['Python License', 'CNRI Python License'], versions: { '2': 'Python-2.0' } },
  {
    names: ['Zope Public License', 'ZPL'],
    versions: { '1.1': 'ZPL-1.1', '2': 'ZPL-2.0', '2.1': 'ZPL-2.1' },
  },
  {
    names: ['University of Illinois/NCSA Open Source License', 'NCSA License', 'UIUC License'],
    bare: 'NCSA',
  },
  { names: ['Ruby License', "Ruby's License", 'license of Ruby'], bare: 'Ruby' },
  { names: ['Ms-LPL', 'Microsoft Limited Public License'], bare: 'MS-LPL' },
  { names: ['Universal Permissive License', 'UPL'], versions: { '1': 'UPL-1.0' }, bare: 'UPL-1.0' },
  { names: ['Beerware', 'Beerware License', 'Beer-ware License'], bare: 'Beerware' },
  { names: ['OpenSSL License'], bare: 'OpenSSL' },
  { names: ['PostgreSQL License'], bare: 'PostgreSQL' },
  { names: ['Sleepycat License'], bare: 'Sleepycat' },
  { names: ['curl License'], bare: 'curl' },
  {
    names: ['Server Side Public License', 'SSPL'],
    versions: { '1': 'SSPL-1.0' },
    bare: 'SSPL-1.0',
  },
  { names: ['Elastic License'], versions: { '2': 'Elastic-2.0' } },
  { names: ['LaTeX Project Public License', 'LPPL'], versions: lppl() },
  { names: ['W3C Software License', 'W3C License'], bare: 'W3C' },
  { names: ['W3C Software Notice and License'], bare: 'W3C', isFamily: true },
  {
    names: ['wxWindows License', 'wxWindows Library License', 'wxWindows Library Licence'],
    bare: 'LGPL-2.0-or-later WITH WxWindows-exception-3.1',
  },
  {
    names: [
      'same terms as Perl',
      'same terms as Perl itself',
      'same terms as the Perl',
      'same terms and conditions as Perl',
      'same conditions as Perl',
      'same license as Perl',
      'same licence terms as Perl',
      'Perl 5 License',
      'license: perl',
    ],
    bare: 'Artistic-1.0-Perl OR GPL-1.0-or-later',
    isGrant: true,
  },
  {
    names: [
      'either the GNU General Public License or the Artistic License',
      'either the GNU Public License or the Artistic License',
      'either the GPL or the Artistic License',
      'either the Artistic License or the GNU General Public License',
      'either the Artistic License or the GPL',
    ],
    bare: 'Artistic-1.0-Perl OR GPL-1.0-or-later',
    isGrant: true,
  },
  // As the kernel's MODULE_LICENSE has it, written into a comment.
  {
    names: ['License: Dual MIT/GPL', 'License Dual MIT/GPL'],
    bare: 'MIT OR GPL-2.0-only',
    isGrant: true,
  },
  { names: ['License: Dual BSD/GPL'], bare: 'BSD-3-Clause OR GPL-2.0-only', isGrant: true },
  { names: ['License: Dual MPL/GPL'], bare: 'MPL-1.1 OR GPL-2.0-only', isGrant: true },
  {
    names: [
      'distribution and use, see copyright notice in zlib.h',
      'conditions of distribution and use, see copyright notice in zlib',
      'see copyright notice in zlib.h',
    ],
    bare: 'Zlib',
    isGrant: true,
  },
  {
    names: [
      'see copyright notice in png.h',
      'see the disclaimer and license in png.h',
      'see copyright notice in libpng.h',
    ],
    bare: 'Libpng',
    isGrant: true,
  },
  {
    names: ['conditions of distribution and use, see the accompanying README file'],
    bare: 'IJG',
    isGrant: true,
  },
  { names: ['same license as OpenSSL'], bare: 'OpenSSL', isGrant: true },
  { names: ['same license as ICU'], bare: 'ICU', isGrant: true },
  { names: ['see Copyright Notice in lua.h'], bare: 'MIT', isGrant: true },
  {
    names: ['Libgcj License', 'libgcj license'],
    bare: 'GPL-2.0-or-later WITH Classpath-exception-2.0',
  },
  { names: ['University of Illinois Open Source License'], bare: 'NCSA' },
];

let all: readonly OwnName[] | undefined;

/** All rows, those of Creative Commons spelled out at the first question. */
export function ownNames(): readonly OwnName[] {
  all ??= [...GNU, ...OTHERS, ...creativeCommonsNames()];
  return all;
}

function lppl(): Readonly<Record<string, string>> {
  return {
    '1': 'LPPL-1.0',
    '1.1': 'LPPL-1.1',
    '1.2': 'LPPL-1.2',
    '1.3a': 'LPPL-1.3a',
    '1.3c': 'LPPL-1.3c',
  };
}
