// SPDX-License-Identifier: Apache-2.0
// A table: licences that hold on to the component, its files or its library, and leave the rest of the work alone.
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { GPL_3 } from './gpl-3.ts';
import {
  CHANGED,
  CHANGED_SOURCE,
  COPY,
  LINKED,
  LINKED_DEVICE,
  LINKED_OBJECT,
  OBJECT,
  OFFER,
  SOURCE,
  STATIC_OBJECT,
} from './when.ts';

const LGPL_2: readonly Row[] = [
  ['copyright-notices', COPY, '1'],
  ['license-text', COPY, '1'],
  ['mark-changes', CHANGED, '2(b)', 'In each changed file, with the date.'],
  ['same-license', CHANGED, '2(c)', 'The changed library as a whole.'],
  [
    'source-component',
    OBJECT,
    '4',
    'With the library, or by the same way as the library; for linked works as in section 6.',
  ],
  ['use-notice', LINKED_OBJECT, '6'],
  ['reverse-engineering', LINKED_OBJECT, '6'],
  ['object-files', STATIC_OBJECT, '6(a)'],
];
const LGPL_LIMITS = (terminates: string, terms: string, warranty: string): readonly LimitRow[] => [
  ['termination', terminates, 'Ends by itself for who breaks it.'],
  ['terms', terms, 'No further restrictions may be put on recipients.'],
  ['warranty', warranty, 'Given without any warranty.'],
];

const MPL_1: readonly Row[] = [
  ['license-text', SOURCE, '3.1', 'With every copy of the source.'],
  ['same-license', SOURCE, '3.1', 'The source of its files, with your changes.'],
  [
    'source-component',
    CHANGED,
    '3.2',
    'Of your changes, to everyone who got a compiled copy: 12 months, or 6 after a newer version.',
  ],
  ['mark-changes', CHANGED, '3.3', 'A file that documents the changes and their dates.'],
  ['copyright-notices', SOURCE, '3.5', 'The notice of Exhibit A in each file.'],
  ['source-component', OBJECT, '3.6', 'A compiled copy requires that 3.1 to 3.5 have been met.'],
  ['source-location', OBJECT, '3.6', 'Conspicuously, with how and where.'],
];
const MPL_1_LIMITS: readonly LimitRow[] = [
  ['patents', '2.2', 'Patents of contributors in their versions are licensed.'],
  ['warranty', '7', 'Given without any warranty.'],
];

const EPL_1: readonly Row[] = [
  [
    'source-component',
    OBJECT,
    '3(b)(iv)',
    'The terms of a compiled copy say that the source is available, and how.',
  ],
  ['source-location', OBJECT, '3(b)(iv)'],
  ['same-license', SOURCE, '3', 'Source only under this agreement.'],
  ['license-text', SOURCE, '3', 'With each copy of the source.'],
  [
    'mark-changes',
    CHANGED,
    '3',
    'Each contributor is to be known as the origin of its contribution.',
  ],
];
const EPL_1_LIMITS: readonly LimitRow[] = [
  ['patents', '2(b)', 'Patents of contributors in their contributions are licensed.'],
  [
    'liability',
    '4',
    'Who distributes commercially defends the other contributors against claims from that.',
  ],
  ['warranty', '5', 'Given without any warranty.'],
  ['patent-claims', '7', 'The patent licence ends for who sues over patents in the program.'],
];
const KEEP_NOTICES: Row = ['copyright-notices', COPY, '3', 'None may be removed or altered.'];

const CDDL: readonly Row[] = [
  ['source-component', OBJECT, '3.1', 'Its files with your changes, under this licence.'],
  ['source-location', OBJECT, '3.1'],
  ['license-text', SOURCE, '3.1', 'With every copy of the source.'],
  ['same-license', CHANGED, '3.2'],
  ['mark-changes', CHANGED, '3.3', 'A notice that names you as the contributor of the change.'],
  ['copyright-notices', COPY, '3.3', 'Copyright, patent, trademark and licensing notices.'],
];
const CDDL_LIMITS: readonly LimitRow[] = [
  ['patents', '2.1(b)', 'Patents in the original software and contributions are licensed.'],
  ['terms', '3.4', 'No terms on the source that narrow the licence.'],
  ['warranty', '5', 'Given without any warranty.'],
  ['patent-claims', '6.2', 'Ends, after 60 days, for who claims patents against a contributor.'],
];

const ARTISTIC_1: readonly Row[] = [
  ['copyright-notices', SOURCE, '1'],
  ['mark-changes', CHANGED, '3', 'In each changed file, how and when.'],
  [
    'offer-changes',
    CHANGED,
    '3',
    'One of: freely available, used inside only, renamed, or agreed with the holder.',
  ],
  [
    'source-location',
    OBJECT,
    '4',
    'Where the standard version is to be had, or the source with the package.',
  ],
];
const ARTISTIC_1_LIMITS = (names: string, warranty: string): readonly LimitRow[] => [
  ['use', '5', 'No fee for the package itself; within a larger distribution it may be sold.'],
  ['endorsement', names, 'The name of the holder may not be used to promote products.'],
  ['warranty', warranty, 'Given without any warranty.'],
];

export const WEAK_COPYLEFT_LICENSES: readonly Sheet[] = [
  {
    ids: 'LGPL-2.0-only LGPL-2.0-or-later',
    numbering: 'section',
    rows: [...LGPL_2, ['relinking', LINKED_OBJECT, '6(a)']],
    limits: LGPL_LIMITS('8', '10', '15'),
  },
  {
    ids: 'LGPL-2.1-only LGPL-2.1-or-later',
    numbering: 'section',
    rows: [...LGPL_2, ['relinking', LINKED_OBJECT, '6(b)']],
    limits: LGPL_LIMITS('8', '10', '15'),
  },
  {
    ids: 'LGPL-3.0-only LGPL-3.0-or-later',
    numbering: 'section',
    rows: [
      ['same-license', CHANGED, '2', 'Under this licence, or under the GPL.'],
      ['use-notice', LINKED_OBJECT, '4(a)'],
      ['license-text', LINKED_OBJECT, '4(b)', 'This licence and the GPL.'],
      ['reverse-engineering', LINKED_OBJECT, '4'],
      ['attribution-display', LINKED_OBJECT, '4(c)', 'Where the program shows copyright notices.'],
      ['relinking', LINKED_OBJECT, '4(d)'],
      ['object-files', STATIC_OBJECT, '4(d)(0)'],
      ['installation-information', LINKED_DEVICE, '4(e)', 'Where the GPL would ask for it.'],
    ],
    takesIn: {
      license: 'GPL-3.0-only',
      rows: GPL_3.filter(([kind]) =>
        ['copyright-notices', 'license-text', 'mark-changes', 'source-component'].includes(kind),
      ),
    },
    limits: [['use', '1', 'Section 3 of the GPL, on technical measures, need not be followed.']],
  },
  {
    ids: 'MPL-2.0 MPL-2.0-no-copyleft-exception',
    numbering: 'section',
    rows: [
      ['same-license', SOURCE, '3.1', 'The source of its files, with your changes.'],
      [
        'license-text',
        SOURCE,
        '3.1',
        'Tell recipients that it is under this licence and where its text is.',
      ],
      [
        'source-component',
        OBJECT,
        '3.2(a)',
        'Its files with your changes, in good time, at no more than the cost of sending.',
      ],
      ['source-location', OBJECT, '3.2(a)'],
      ['copyright-notices', SOURCE, '3.4'],
    ],
    limits: [
      ['patents', '2.1', 'Patents of contributors in their versions are licensed.'],
      ['trademarks', '2.3', 'No right to trademarks.'],
      ['termination', '5.1', 'Ends by itself for who breaks it; comes back when mended in time.'],
      ['patent-claims', '5.2', 'Ends for who sues over patents in a contributor’s version.'],
      ['warranty', '6', 'Given without any warranty.'],
    ],
  },
  { ids: 'MPL-1.0', numbering: 'section', rows: MPL_1, limits: MPL_1_LIMITS },
  {
    ids: 'MPL-1.1 NPL-1.1 SPL-1.0',
    numbering: 'section',
    rows: MPL_1,
    limits: [
      ...MPL_1_LIMITS,
      [
        'patent-claims',
        '8.2',
        'Ends, after 60 days, for who claims patents against a contributor.',
      ],
    ],
  },
  {
    ids: 'EPL-2.0',
    numbering: 'section',
    rows: [
      ['source-component', OBJECT, '3.1(a)', 'Its own files and modules with your changes.'],
      ['source-location', OBJECT, '3.1(a)'],
      ['same-license', SOURCE, '3.2(a)', 'Or under a secondary licence that the author named.'],
      ['license-text', SOURCE, '3.2(b)', 'With each copy of the source.'],
      [
        'copyright-notices',
        COPY,
        '3.3',
        'Copyright, patent, trademark, attribution and warranty notices.',
      ],
    ],
    limits: EPL_1_LIMITS.map(([kind, clause, fact]) =>
      kind === 'patents' ? [kind, '2', fact] : [kind, clause, fact],
    ),
  },
  {
    ids: 'EPL-1.0 CPL-1.0',
    numbering: 'section',
    rows: [...EPL_1, KEEP_NOTICES],
    limits: EPL_1_LIMITS,
  },
  {
    ids: 'IPL-1.0',
    numbering: 'section',
    rows: [
      ...EPL_1,
      ['copyright-notices', COPY, '3', 'The notice of the first holder, conspicuously.'],
    ],
    limits: EPL_1_LIMITS,
  },
  { ids: 'CDDL-1.0 CDDL-1.1', numbering: 'section', rows: CDDL, limits: CDDL_LIMITS },
  {
    ids: 'MS-RL',
    numbering: 'section',
    rows: [
      [
        'source-component',
        COPY,
        '3(A)',
        'Of each file with code of the software, compiled or not.',
      ],
      ['license-text', COPY, '3(A)'],
      ['same-license', COPY, '3(A)'],
      ['copyright-notices', COPY, '3(D)'],
    ],
    limits: [
      ['patents', '2(B)', 'Patents of contributors in their contributions are licensed.'],
      ['trademarks', '3(B)', 'No right to names, logos or trademarks.'],
      [
        'patent-claims',
        '3(C)',
        'The patent licence ends for who claims patents against a contributor.',
      ],
      ['warranty', '3(F)', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'CECILL-C',
    numbering: 'article',
    rows: [
      ['license-text', COPY, '5.3.1', 'And a notice of the limits of warranty and liability.'],
      ['source-component', OBJECT, '5.3.1', 'Access to the source while it is passed on.'],
      ['same-license', CHANGED, '5.3.2'],
      ['copyright-notices', COPY, '6.4'],
      [
        'use-notice',
        LINKED,
        '6.4',
        'In a text that is easily found, above all from the interface.',
      ],
    ],
    limits: [['warranty', '9.3', 'Given without any warranty.']],
  },
  {
    ids: 'LiLiQ-R-1.1',
    numbering: 'section',
    rows: [
      ['license-text', COPY, '4', 'First condition.'],
      ['mark-changes', CHANGED, '4', 'Second condition.'],
      ['copyright-notices', COPY, '4', 'Third condition.'],
      ['same-license', CHANGED, '4.1'],
      ['source-component', OBJECT, '4.1', 'Or an offer of it, as in section 3.'],
    ],
    limits: [
      ['trademarks', '6', 'No right to trademarks beyond naming the origin.'],
      ['warranty', '7', 'Given without any warranty.'],
      [
        'termination',
        '9',
        'Ends by itself for who breaks it; a first breach may be mended in 30 days.',
      ],
    ],
  },
  {
    ids: 'Artistic-1.0',
    numbering: 'section',
    rows: ARTISTIC_1,
    limits: ARTISTIC_1_LIMITS('8', '9'),
  },
  {
    ids: 'Artistic-1.0-Perl Artistic-1.0-cl8 ClArtistic',
    numbering: 'section',
    rows: ARTISTIC_1,
    limits: ARTISTIC_1_LIMITS('9', '10'),
  },
  {
    ids: 'Artistic-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', SOURCE, '(2)'],
      ['mark-changes', CHANGED, '(4)', 'A clear account of how it differs.'],
      [
        'offer-changes',
        CHANGED,
        '(4)',
        'One of: to the holder, under another name, or under terms that keep it free.',
      ],
      [
        'source-location',
        OBJECT,
        '(5)',
        'Where the source is to be had; not for what is linked and shows no interface of it (8).',
      ],
    ],
    limits: [
      ['use', '(7)', 'No licence fee for the package itself.'],
      ['trademarks', '(12)', 'No right to trademarks.'],
      ['patents', '(13)', 'Patents of the holder in the package are licensed.'],
      ['patent-claims', '(13)', 'Ends for who sues over patents in the package.'],
      ['warranty', '(14)', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'Ruby',
    numbering: 'section',
    rows: [
      ['copyright-notices', SOURCE, '1'],
      [
        'offer-changes',
        CHANGED,
        '2',
        'One of: freely available, used inside only, renamed, or agreed with the author.',
      ],
      [
        'source-location',
        OBJECT,
        '3',
        'Where the original is to be had, or the source with the binaries, or another name.',
      ],
    ],
    limits: [['warranty', '6', 'Given without any warranty.']],
  },
  {
    ids: 'LPPL-1.3c',
    numbering: 'clause',
    rows: [
      ['copyright-notices', COPY, '2', 'Complete and unchanged; a part of it counts as a change.'],
      ['rename', CHANGED, '6(a)', 'A replacement must identify itself as changed.'],
      ['mark-changes', CHANGED, '6(b)', 'In each component, or a log of the changes.'],
      ['source-location', CHANGED, '6(d)', 'The unchanged work, or how to get it.'],
      ['source-component', ['as-object', 'modified'], '7'],
    ],
    limits: [['warranty', 'disclaimer', 'Given without any warranty.']],
  },
  {
    ids: 'CERN-OHL-W-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '3.1', 'All notices of the source.'],
      ['mark-changes', CHANGED, '3.3(b)', 'With the date and a short description.'],
      ['same-license', CHANGED, '3.3(d)'],
      [
        'source-component',
        OBJECT,
        '4.1',
        'The complete source of the product, external material left out (4.2).',
      ],
    ],
    limits: [['warranty', '6.1', 'Given without any warranty.']],
  },
  {
    ids: 'UCL-1.0',
    numbering: 'section',
    rows: [
      ['same-license', OFFER, '1(c)', 'Changed works under this licence and Apache-2.0 both.'],
      ['copyright-notices', CHANGED_SOURCE, '6'],
      ['mark-changes', CHANGED_SOURCE, '6'],
      ['assent', OFFER, '9'],
    ],
    limits: [['patent-claims', '10', 'Ends for who claims that the work infringes a patent.']],
  },
];
