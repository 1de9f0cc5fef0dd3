// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { identify } from './index.ts';

const CODE = 'int burn(int wick);\n'.repeat(20);

/** The sentence in the comment at the head of a source file, wrapped as people wrap. */
function headed(sentence: string): string {
  const wrapped = sentence.replace(/(.{60}\S*) /g, '$1\n * ');
  return `/*\n * Lamp - light for all.\n *\n * ${wrapped}\n */\n${CODE}`;
}

function said(sentence: string): string | undefined {
  return identify(headed(sentence)).expression;
}

const SENTENCES: readonly (readonly [string, string])[] = [
  // R
  ['License: GPL (>= 2)', 'GPL-2.0-or-later'],
  ['License: LGPL (>= 2.1)', 'LGPL-2.1-or-later'],
  ['License: GPL-2 | GPL-3', 'GPL-2.0-only OR GPL-3.0-only'],
  ['License: MIT + file LICENSE', 'MIT'],
  // An id that is a word too, with its version
  ['This source file is subject to the Open Software License (OSL 3.0)', 'OSL-3.0'],
  ['Lamp is released under the OSL 3.0 license.', 'OSL-3.0'],
  ['Lamp is released under the CPAL 1.0 license.', 'CPAL-1.0'],
  ['Lamp is released under the OFLv1.1 license.', 'OFL-1.1'],
  // Names with something in brackets or behind their number
  [
    'Licensed under the Mozilla Public License 2.0 (no copyleft exception)',
    'MPL-2.0-no-copyleft-exception',
  ],
  ['Licensed under the Artistic License 1.0 (Perl)', 'Artistic-1.0-Perl'],
  ['Licensed under the CERN Open Hardware Licence Version 2 - Permissive', 'CERN-OHL-P-2.0'],
  ['licensed under: The Artistic License 2.0 (GPL Compatible)', 'Artistic-2.0'],
  // Creative Commons, however it is hyphenated
  [
    'Licensed under the Creative Commons Attribution-Noncommercial-Share Alike 3.0 License.',
    'CC-BY-NC-SA-3.0',
  ],
  [
    'Licensed under the Creative Commons Attribution-No Derivative Works 2.5 License.',
    'CC-BY-ND-2.5',
  ],
  ['Licensed under the Creative Commons Attribution 3.0 Germany License', 'CC-BY-3.0-DE'],
  // Perl
  [
    'under the same terms as the Perl 5 programming language system itself.',
    'Artistic-1.0-Perl OR GPL-1.0-or-later',
  ],
  [
    'under the terms of either the GNU General Public License or the Artistic License.',
    'Artistic-1.0-Perl OR GPL-1.0-or-later',
  ],
  // Two licences
  [
    'Dual licensed under the MIT (MIT-LICENSE.txt) and GPL (GPL-LICENSE.txt) licenses.',
    'MIT OR GPL-1.0-or-later',
  ],
  ['License: Dual MIT/GPL', 'GPL-2.0-only OR MIT'],
  ['License (Font: SIL OFL 1.1, CSS: MIT License)', 'OFL-1.1 AND MIT'],
  [
    'under version 3 of the GPL. Parts are licensed as GPL version 2 or later',
    'GPL-3.0-only AND GPL-2.0-or-later',
  ],
  [
    'GNU General Public License v3.0+ (see COPYING or https://www.gnu.org/licenses/gpl-3.0.txt)',
    'GPL-3.0-or-later',
  ],
  [
    'made available under the terms of the Eclipse Public License v. 2.0. This Source Code may also be made available under the following Secondary Licenses when the conditions for such availability set forth in the Eclipse Public License v. 2.0 are satisfied: GNU General Public License, version 2 with the GNU Classpath Exception.',
    'EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0',
  ],
  [
    'subject to the terms of either the GNU General Public License Version 2 only ("GPL") or the Common Development and Distribution License ("CDDL"). You can obtain a copy at https://glassfish.dev.java.net/public/CDDL+GPL_1_1.html. Oracle designates this particular file as subject to the "Classpath" exception as provided by Oracle.',
    'CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0',
  ],
  // A line of its own
  ['GNU General Public License v3.0 or later', 'GPL-3.0-or-later'],
];

describe('what a notice says', () => {
  it.each(SENTENCES)('%s: %s', (sentence, license) => {
    expect(said(sentence)).toBe(license);
  });

  it.each([
    'The author is licensed to PSF under a contributor agreement.',
    'Vim is fine. License */ /* vim: set expandtab tabstop=4:',
    'Some suggested licenses: MIT, BSD, GPLv2.',
    'This source file is subject to version 2.02 of the PHP license.',
    '@license zlib.js, a deflate for scripts',
    'Use of MPL or of the Creative Commons Attribution License.',
  ])('%s: nothing that has an id', (sentence) => {
    expect(said(sentence)).toBeUndefined();
  });

  it.each([
    ['/*! normalize.css v3.0.2 | MIT License | git.io/normalize */', 'MIT'],
    ['/* Modernizr 2.6.2 (Custom Build) | MIT & BSD */', 'MIT AND BSD-3-Clause'],
    ['/*! jQuery v1.11.1 | (c) 2005 jQuery Foundation, Inc. | jquery.org/license */', 'MIT'],
  ])('the head of a bundled script, %s: %s', (banner, license) => {
    expect(identify(`${banner}\n!function(a,b){return a|b}(1,2);`).expression).toBe(license);
  });

  it('reads the comment of a PHP file', () => {
    const text = "<?php\n/**\n * @license GPL-2.0+\n */\n$lamps += array('wick' => 1);\n";

    expect(identify(text).expression).toBe('GPL-2.0-or-later');
  });
});
