// SPDX-License-Identifier: Apache-2.0
// A table: permissive licences with terms of their own (Apache-2.0, zlib, Python, AFL ...).
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { CHANGED, CHANGED_SOURCE, COPY, OBJECT, OFFER, SOURCE } from './when.ts';

const APACHE_2: readonly Row[] = [
  ['license-text', COPY, '4(a)'],
  ['mark-changes', CHANGED, '4(b)', 'In each changed file.'],
  [
    'copyright-notices',
    SOURCE,
    '4(c)',
    'In the source: copyright, patent, trademark and attribution notices.',
  ],
  [
    'notice-file',
    COPY,
    '4(d)',
    'In a NOTICE file, the documentation, or where the program shows such things.',
  ],
];
const APACHE_2_LIMITS: readonly LimitRow[] = [
  ['patents', '3', 'Patents of contributors in their contributions are licensed.'],
  ['patent-claims', '3', 'The patent licence ends for who sues over patents in the work.'],
  ['trademarks', '6', 'No right to names and trademarks beyond naming the origin.'],
  ['warranty', '7', 'Given without any warranty.'],
];
const ORIGIN: LimitRow = ['origin', '1', 'Nobody else may claim to have written it.'];
const NO_WARRANTY: LimitRow = ['warranty', 'disclaimer', 'Given without any warranty.'];
const PYTHON: readonly Row[] = [
  ['copyright-notices', COPY, '2'],
  ['license-text', COPY, '2'],
  ['mark-changes', CHANGED, '3', 'A short summary of the changes.'],
];
const PYTHON_LIMITS: readonly LimitRow[] = [
  ['warranty', '4', 'Given without any warranty.'],
  ['termination', '6', 'Ends by itself on a material breach.'],
  ['trademarks', '7', 'No right to trademarks.'],
];

export const PERMISSIVE_LICENSES: readonly Sheet[] = [
  { ids: 'Apache-2.0 ImageMagick', numbering: 'section', rows: APACHE_2, limits: APACHE_2_LIMITS },
  {
    ids: 'ECL-2.0',
    numbering: 'section',
    rows: APACHE_2,
    limits: [
      ...APACHE_2_LIMITS.filter(([kind]) => kind !== 'patents'),
      [
        'patents',
        '3',
        'Only patents that the person who contributed owns or may license are licensed.',
      ],
    ],
  },
  {
    ids: 'Zlib libpng-2.0',
    numbering: 'condition',
    rows: [
      ['mark-changes', CHANGED_SOURCE, '2'],
      ['copyright-notices', SOURCE, '3'],
    ],
    limits: [ORIGIN, NO_WARRANTY],
  },
  {
    ids: 'Libpng',
    numbering: 'condition',
    rows: [
      ['mark-changes', CHANGED, '2'],
      ['copyright-notices', SOURCE, '3'],
    ],
    limits: [ORIGIN, NO_WARRANTY],
  },
  {
    ids: 'zlib-acknowledgement',
    numbering: 'condition',
    rows: [
      ['acknowledgement', COPY, '1', 'In the documentation of the product.'],
      ['mark-changes', CHANGED_SOURCE, '2'],
      ['copyright-notices', SOURCE, '3'],
    ],
    limits: [ORIGIN, NO_WARRANTY],
  },
  {
    ids: 'PSF-2.0 Python-2.0 Python-2.0.1',
    numbering: 'section',
    rows: PYTHON,
    limits: PYTHON_LIMITS,
  },
  {
    ids: 'CNRI-Python',
    numbering: 'section',
    rows: [
      ['license-text', COPY, '2', 'The text, or the reference that the licence words.'],
      ['mark-changes', CHANGED, '3', 'The nature of the changes.'],
    ],
    limits: [...PYTHON_LIMITS, ['law', '7', 'Governed by the law of Virginia.']],
  },
  {
    ids: 'EFL-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '1'],
      ['license-text', COPY, '1'],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'MS-PL',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '3(C)'],
      ['license-text', SOURCE, '3(D)'],
      [
        'same-license',
        SOURCE,
        '3(D)',
        'Source only under this licence; compiled under one that complies with it.',
      ],
    ],
    limits: [
      ['patents', '2(B)', 'Patents of contributors in their contributions are licensed.'],
      ['trademarks', '3(A)', 'No right to names, logos or trademarks.'],
      [
        'patent-claims',
        '3(B)',
        'The patent licence ends for who claims patents against a contributor.',
      ],
      ['warranty', '3(E)', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'MulanPSL-1.0 MulanPSL-2.0',
    numbering: 'section',
    rows: [
      ['license-text', COPY, '4'],
      ['copyright-notices', COPY, '4', 'Copyright, patent, trademark and disclaimer statements.'],
    ],
    limits: [
      ['patents', '2', 'Patents of contributors in their contributions are licensed.'],
      ['patent-claims', '2', 'The patent licence ends for who sues over patents in the software.'],
      ['trademarks', '3', 'No right to trademarks.'],
      ['warranty', '5', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'AFL-2.1',
    numbering: 'section',
    rows: [
      ['copyright-notices', SOURCE, '6'],
      ['mark-changes', CHANGED_SOURCE, '6', 'A prominent notice that you changed it.'],
      ['assent', COPY, '9'],
    ],
    limits: [
      ['patents', '2', 'Patents of the licensor in the work are licensed.'],
      ['endorsement', '4', 'Names and marks may not be used to promote products.'],
      ['patent-claims', '10', 'Ends for who claims that the work infringes a patent.'],
      ['law', '11', 'Courts and law of the licensor’s home; the loser pays the attorneys (12).'],
    ],
  },
  {
    ids: 'AFL-3.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', SOURCE, '6'],
      ['mark-changes', CHANGED_SOURCE, '6', 'A prominent notice that you changed it.'],
      ['assent', OFFER, '9', 'Use over a network counts as distribution (5).'],
    ],
    limits: [
      ['patents', '2', 'Patents of the licensor in the work are licensed.'],
      ['endorsement', '4', 'Names and marks may not be used to promote products.'],
      ['patent-claims', '10', 'Ends for who claims that the work infringes a patent.'],
      ['law', '11', 'Courts and law of the licensor’s home; the loser pays the attorneys (12).'],
    ],
  },
  {
    ids: 'IJG',
    numbering: 'condition',
    rows: [
      ['license-text', SOURCE, '(1)', 'The README file, unaltered.'],
      ['copyright-notices', SOURCE, '(1)'],
      ['mark-changes', CHANGED_SOURCE, '(1)', 'In the documentation that goes with it.'],
      [
        'acknowledgement',
        OBJECT,
        '(2)',
        'That it is based in part on the work of the Independent JPEG Group.',
      ],
    ],
    limits: [['warranty', '(3)', 'Given without any warranty; the user takes the responsibility.']],
  },
  {
    ids: 'FTL',
    numbering: 'section',
    rows: [
      ['license-text', SOURCE, '2', 'The file FTL.TXT, unaltered.'],
      ['copyright-notices', SOURCE, '2'],
      ['mark-changes', CHANGED_SOURCE, '2', 'In the documentation that goes with it.'],
      [
        'acknowledgement',
        OBJECT,
        '2',
        'That it is based in part on the work of the FreeType Team.',
      ],
    ],
    limits: [
      ['warranty', '1', 'Given without any warranty.'],
      ['endorsement', '3', 'Names may not be used in advertising, by either side.'],
    ],
  },
  {
    ids: 'Vim',
    numbering: 'section',
    rows: [
      ['license-text', COPY, 'I', 'With unchanged copies; with changed ones by II 1).'],
      ['mark-changes', CHANGED, 'II(3)', 'A message in :version and on the intro screen.'],
      [
        'offer-changes',
        CHANGED,
        'II(2)',
        'One of five ways: to the maintainer on request, with every copy, under the GPL ...',
      ],
    ],
    limits: [],
  },
  {
    ids: 'Spencer-94',
    numbering: 'condition',
    rows: [
      ['acknowledgement', COPY, '2', 'Credits in the documentation.'],
      ['mark-changes', CHANGED, '3'],
      ['copyright-notices', COPY, '4'],
    ],
    limits: [['warranty', '1', 'The author takes no responsibility.']],
  },
  {
    ids: 'CDLA-Permissive-2.0',
    numbering: 'section',
    rows: [
      [
        'license-text',
        OFFER,
        '2.1',
        'With the shared data; results computed from it are free (3.1).',
      ],
    ],
    limits: [['warranty', '4.1', 'Given without any warranty.']],
  },
  {
    ids: 'LiLiQ-P-1.1',
    numbering: 'section',
    rows: [
      ['license-text', COPY, '4', 'First condition.'],
      ['mark-changes', CHANGED, '4', 'Second condition.'],
      ['copyright-notices', COPY, '4', 'Third condition.'],
    ],
    limits: [
      ['trademarks', '6', 'No right to trademarks beyond naming the origin.'],
      ['warranty', '7', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'CECILL-B',
    numbering: 'article',
    rows: [
      ['license-text', COPY, '5.3.1', 'And a notice of the limits of warranty and liability.'],
      ['source-component', OBJECT, '5.3.1', 'Access to the source of unchanged copies.'],
      [
        'acknowledgement',
        CHANGED,
        '5.3.4',
        'In the documentation, the interface and on a website.',
      ],
    ],
    limits: [['warranty', '9.3', 'Given without any warranty.']],
  },
  {
    ids: 'CERN-OHL-P-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '3.1', 'All notices of the source.'],
      ['mark-changes', CHANGED, '3.3(b)', 'With the date and a short description.'],
      ['license-text', COPY, '3.4(b)', 'Where other terms are offered as well.'],
    ],
    limits: [
      ['warranty', '5.1', 'Given without any warranty.'],
      ['patent-claims', '6.2', 'The licence ends for who sues over patents in the work.'],
    ],
  },
];
