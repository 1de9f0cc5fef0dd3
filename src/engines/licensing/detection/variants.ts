// SPDX-License-Identifier: Apache-2.0
// A table: wordings that SPDX treats as the same licence but whose list text shows only one of them.
import type { LicenseSource } from './license-source.ts';

interface Rewording {
  readonly id: string;
  /** The list's sentence, from its first to its last word. */
  readonly instead: RegExp;
  readonly write: string;
  /** Further places, in the same way. */
  readonly also?: readonly (readonly [instead: RegExp, write: string])[];
  /** The reworded text is this licence, which the list's package has no text of. */
  readonly as?: string;
}

const NEITHER_NAME = /Neither the name of[\s\S]*?written permission\./;

const AUTHORS_NAME =
  'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.';
const HOLDERS = /THE COPYRIGHT HOLDERS AND CONTRIBUTORS/;
const HOLDER = /THE COPYRIGHT (?:HOLDER|OWNER) OR CONTRIBUTORS/;
const AUTHOR = 'THE AUTHOR';
const LONG_DISCLAIMER = /THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS[\s\S]*$/;
const SHORT_DISCLAIMER =
  'THIS SOFTWARE IS PROVIDED "AS IS" AND WITHOUT ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, WITHOUT LIMITATION, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE.';
const NO_REPRESENTATIONS = /<copyright holder> makes no representations[\s\S]*?implied warranty\./;
const NO_ADVERTISING =
  /, and that the name of (?:<copyright holder> or <related entities>|OpenVision) not be used in advertising[\s\S]*?prior permission/;
const DISCLAIMS = /(?:<copyright holder>|OPENVISION) DISCLAIMS ALL WARRANTIES[\s\S]*$/;

const APACHE_TITLE = /^\s*The Apache Software License, Version 1\.1/;

const REWORDINGS: readonly Rewording[] = [
  // As Theodore Ts'o words it, but with the usual disclaimer.
  {
    id: 'BSD-3-Clause-Tso',
    instead: /,? ALL OF\s+WHICH ARE HEREBY DISCLAIMED([\s\S]*)EVEN IF NOT ADVISED/,
    write: ' ARE DISCLAIMED$1EVEN IF ADVISED',
    as: 'BSD-3-Clause',
  },
  {
    id: 'BSD-3-Clause-Tso',
    instead: /EVEN IF NOT ADVISED/,
    write: 'EVEN IF ADVISED',
    as: 'BSD-3-Clause',
  },
  { id: 'BSD-3-Clause', instead: HOLDERS, write: AUTHOR, also: [[HOLDER, AUTHOR]] },
  {
    id: 'BSD-3-Clause',
    instead: HOLDERS,
    write: AUTHOR,
    also: [
      [HOLDER, AUTHOR],
      [NEITHER_NAME, AUTHORS_NAME],
    ],
  },
  { id: 'BSD-2-Clause', instead: HOLDERS, write: AUTHOR, also: [[HOLDER, AUTHOR]] },
  {
    id: 'CC0-1.0',
    instead: /Creative Commons Legal Code[\s\S]*?(?=Statement of Purpose)/,
    write: 'CC0 1.0 Universal\n\n',
  },
  { id: 'BSD-3-Clause', instead: LONG_DISCLAIMER, write: SHORT_DISCLAIMER },
  { id: 'BSD-2-Clause', instead: LONG_DISCLAIMER, write: SHORT_DISCLAIMER },
  {
    id: 'BSD-3-Clause',
    instead: /Neither the name of[\s\S]*$/,
    write: `The names of the authors may not be used to endorse or promote products derived from this software without specific prior written permission. ${SHORT_DISCLAIMER}`,
  },
  // As the Lawrence Berkeley Laboratory words it, in one paragraph.
  {
    id: 'BSD-2-Clause',
    instead: /are permitted provided that[\s\S]*$/,
    write: `are permitted provided that: (1) source code distributions retain the above copyright notice and this paragraph in its entirety, and (2) distributions including binary code include the above copyright notice and this paragraph in its entirety in the documentation or other materials provided with the distribution. ${SHORT_DISCLAIMER}`,
  },
  // The same four clauses of other holders than the University.
  {
    id: 'BSD-4-Clause-UC',
    instead: /the University of California, Berkeley(?= and its)/,
    write: 'the organization',
    also: [
      [/of the University(?= nor)/, 'of the organization'],
      [/THE REGENTS(?= AND)/, 'THE COPYRIGHT HOLDERS'],
      [/THE REGENTS(?= OR)/, 'THE COPYRIGHT HOLDERS'],
    ],
    as: 'BSD-4-Clause',
  },
  { id: 'bzip2-1.0.6', instead: /Julian Seward, jseward[\s\S]*$/, write: '' },
  // In the sources the licence begins with its copyright notice.
  { id: 'Intel-ACPI', instead: /^[\s\S]*?(?=1\. COPYRIGHT NOTICE)/, write: '' },
  { id: 'FreeBSD-DOC', instead: /Manual Pages[\s\S]*$/, write: '' },
  // Sentences that the SPDX template has as optional.
  { id: 'HPND', instead: NO_REPRESENTATIONS, write: '' },
  { id: 'HPND', instead: DISCLAIMS, write: '' },
  { id: 'HPND', instead: NO_ADVERTISING, write: '' },
  { id: 'HPND-sell-variant', instead: DISCLAIMS, write: '' },
  {
    id: 'HPND-sell-variant',
    instead:
      /, and that the name of OpenVision[\s\S]*?prior permission(?<kept>[\s\S]*?)OPENVISION DISCLAIMS[\s\S]*$/,
    write: '$<kept>',
  },
  {
    id: 'Ruby',
    instead: /\s*For the list of those files[\s\S]*?LEGAL['"`]*\./,
    write: '',
  },
  // Up to Ruby 1.8.
  {
    id: 'Ruby',
    instead:
      /give non-standard binaries non-standard names, with instructions on where to get the original software distribution/,
    write:
      'rename any non-standard executables so the names do not conflict with standard executables, which must also be provided',
    also: [
      [/object code or binary form/, 'object code or executable form'],
      [/the binaries and library files/, 'the executables and library files'],
      [/non-standard binaries non-standard/, 'non-standard executables non-standard'],
      [
        /under these terms[\s\S]*?LEGAL['"`]*\./,
        'under this terms. They are gc.c(partly), utils.c(partly), regex.[ch], st.[ch] and some files under the ./missing directory. See each file for the copying condition.',
      ],
    ],
  },
  {
    id: 'Ruby',
    instead:
      /\s*But some files in the distribution are not written by the author[\s\S]*?LEGAL['"`]*\./,
    write: '',
  },
  // What the releases 2.1 to 3.x print: the same licences stacked, with their own number.
  {
    id: 'Python-2.0.1',
    instead: /, 2010,\s+2011[\s\S]*?2022/,
    write: ', 2010',
    as: 'Python-2.0',
  },
  {
    id: 'Python-2.0.1',
    instead: /PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2\s*-+/,
    write: 'PSF LICENSE AGREEMENT FOR PYTHON 2.4',
    also: [
      [/this software \("Python"\)/, 'Python 2.4 software'],
      [/, 2005, 2006[\s\S]*?2022/, ''],
      [
        /\bPython(?= (?:alone|or any part|available|will)|\s+FOR\b|, (?:OR|Licensee)|\.\s+4\.)/gi,
        '$& 2.4',
      ],
    ],
    as: 'Python-2.0',
  },
  {
    id: 'BSD-3-Clause',
    instead: NEITHER_NAME,
    write:
      'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  {
    id: 'BSD-3-Clause',
    instead: NEITHER_NAME,
    write:
      'The names of its contributors may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  {
    id: 'Brian-Gladman-3-Clause',
    instead: /ALTERNATIVELY, provided[\s\S]*?INSTEAD OF those given above\./,
    write: '',
    as: 'Brian-Gladman-3-Clause-no-conversion',
  },
  {
    id: 'BSD-4-Clause',
    instead: NEITHER_NAME,
    write:
      'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  // Printed with the GPL behind it, or alone.
  {
    id: 'LGPL-3.0-only',
    instead: /GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007[\s\S]*$/,
    write: '',
  },
  // The title says whose licence it is.
  { id: 'Apache-1.1', instead: APACHE_TITLE, write: '' },
  {
    id: 'Apache-1.1',
    instead: APACHE_TITLE,
    write: '',
    also: [[/This software consists of voluntary[\s\S]*$/, '']],
  },
  // Optional where the program does not come from there.
  { id: 'Apache-1.1', instead: /This software consists of voluntary[\s\S]*$/, write: '' },
  { id: 'Apache-1.1', instead: /Portions of this software are based[\s\S]*$/, write: '' },
  {
    id: 'LPL-1.0',
    instead: /LUCENT may publish new versions[\s\S]*?under which it was received\. In addition,/i,
    write: '',
  },
];

/** A licence of the list as it is written there, and in every other wording of the table. */
export function variantsOf(id: string, text: string): readonly LicenseSource[] {
  const others = REWORDINGS.filter((row) => row.id === id).map(
    ({ instead, write, also = [], as }) => ({
      id: as ?? id,
      text: also.reduce(
        (changed, [place, words]) => changed.replace(place, words),
        text.replace(instead, write),
      ),
    }),
  );
  return [{ id, text }, ...others];
}
