// SPDX-License-Identifier: Apache-2.0
// A table: the BSD licences and those built on their conditions.
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { CHANGED, COPY, OBJECT, OFFER, SOURCE } from './when.ts';

const SOURCE_COPIES: readonly Row[] = [
  ['copyright-notices', SOURCE, '1'],
  ['license-text', SOURCE, '1'],
];
const BOTH: readonly Row[] = [
  ...SOURCE_COPIES,
  ['copyright-notices', OBJECT, '2', 'In the documentation or other materials.'],
  ['license-text', OBJECT, '2', 'In the documentation or other materials.'],
];
const BOTH_UNNUMBERED: readonly Row[] = [
  ['copyright-notices', SOURCE, 'first condition'],
  ['license-text', SOURCE, 'first condition'],
  ['copyright-notices', OBJECT, 'second condition', 'In the documentation or other materials.'],
  ['license-text', OBJECT, 'second condition', 'In the documentation or other materials.'],
];
const ADVERTISING: Row = ['advertising-acknowledgement', OFFER, '3'];
const NO_WARRANTY: LimitRow = ['warranty', 'disclaimer', 'Given without any warranty.'];

function names(clause: string): LimitRow {
  return [
    'endorsement',
    clause,
    'Names of holders and contributors may not be used to promote products.',
  ];
}

export const BSD_LICENSES: readonly Sheet[] = [
  { ids: 'BSD-1-Clause', numbering: 'condition', rows: SOURCE_COPIES, limits: [NO_WARRANTY] },
  { ids: 'BSD-2-Clause', numbering: 'condition', rows: BOTH, limits: [NO_WARRANTY] },
  {
    ids: 'BSD-2-Clause-Views',
    numbering: 'condition',
    rows: BOTH,
    limits: [
      NO_WARRANTY,
      [
        'endorsement',
        'last paragraph',
        'Views in it are those of the authors, not official policy of the holders.',
      ],
    ],
  },
  {
    ids: 'BSD-2-Clause-Patent',
    numbering: 'condition',
    rows: BOTH,
    limits: [
      NO_WARRANTY,
      [
        'patents',
        'patent grant',
        'Patents of holders and contributors in their contributions are licensed.',
      ],
    ],
  },
  {
    ids: 'BSD-3-Clause BSD-3-Clause-LBNL HDF5',
    numbering: 'condition',
    rows: BOTH,
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'UCAR',
    numbering: 'condition',
    rows: BOTH,
    limits: [
      names('3'),
      ['patent-claims', '4', 'Ends for who claims that the software infringes a patent.'],
      NO_WARRANTY,
    ],
  },
  {
    ids: 'BSD-3-Clause-Clear',
    rows: BOTH_UNNUMBERED,
    limits: [
      ['patents', 'disclaimer', 'No patent licence is given.'],
      names('third condition'),
      NO_WARRANTY,
    ],
  },
  {
    ids: 'BSD-3-Clause-Open-MPI NCSA Intel BSD-3-Clause-No-Nuclear-Warranty',
    rows: BOTH_UNNUMBERED,
    limits: [names('third condition'), NO_WARRANTY],
  },
  {
    ids: 'BSD-3-Clause-No-Nuclear-License BSD-3-Clause-No-Nuclear-License-2014',
    rows: BOTH_UNNUMBERED,
    limits: [
      [
        'use',
        'last paragraph',
        'Not licensed for use in nuclear facilities: no open source by the OSI’s definition.',
      ],
      names('third condition'),
    ],
  },
  { ids: 'Linux-OpenIB', rows: BOTH_UNNUMBERED, limits: [NO_WARRANTY] },
  {
    ids: 'BSD-Source-Code',
    rows: [
      ['copyright-notices', SOURCE, 'first condition'],
      ['license-text', SOURCE, 'first condition'],
    ],
    limits: [names('second condition'), NO_WARRANTY],
  },
  {
    ids: 'BSD-3-Clause-Attribution',
    numbering: 'condition',
    rows: [...BOTH, ['acknowledgement', COPY, '4']],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'BSD-3-Clause-Modification',
    numbering: 'condition',
    rows: [...BOTH, ['mark-changes', CHANGED, '4', 'In each changed file, with the date.']],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'BSD-4-Clause BSD-4-Clause-UC',
    numbering: 'condition',
    rows: [...BOTH, ADVERTISING],
    limits: [names('4'), NO_WARRANTY],
  },
  {
    ids: 'BSD-4-Clause-Shortened',
    numbering: 'condition',
    rows: [...BOTH, ADVERTISING],
    limits: [names('last sentence'), NO_WARRANTY],
  },
  {
    ids: 'Apache-1.0',
    numbering: 'condition',
    rows: [
      ...BOTH,
      ADVERTISING,
      ['rename', CHANGED, '5', 'Not "Apache", nor a name with it.'],
      ['acknowledgement', COPY, '6'],
    ],
    limits: [names('4'), NO_WARRANTY],
  },
  {
    ids: 'Apache-1.1 Entessa',
    numbering: 'condition',
    rows: [
      ...BOTH,
      [
        'acknowledgement',
        COPY,
        '3',
        'In the documentation for users, or where the software shows such things.',
      ],
      ['rename', CHANGED, '5', 'Not by the name of the original, nor a name with it.'],
    ],
    limits: [names('4'), NO_WARRANTY],
  },
  {
    ids: 'OpenSSL OpenSSL-standalone',
    numbering: 'condition',
    rows: [
      ...BOTH,
      ADVERTISING,
      ['rename', CHANGED, '5', 'Not "OpenSSL", nor a name with it.'],
      ['acknowledgement', COPY, '6'],
    ],
    limits: [names('4'), NO_WARRANTY],
  },
  {
    ids: 'SSLeay-standalone',
    numbering: 'condition',
    rows: [
      ...BOTH,
      ADVERTISING,
      [
        'acknowledgement',
        COPY,
        '4',
        'For the Windows code; the author is also credited in a product that uses the library.',
      ],
    ],
    limits: [
      ['terms', 'last paragraph', 'Copies cannot be put under another licence.'],
      NO_WARRANTY,
    ],
  },
  {
    ids: 'PHP-3.0 PHP-3.01',
    numbering: 'condition',
    rows: [
      ...BOTH,
      ['rename', CHANGED, '4', 'Not "PHP", nor a name with it; "for PHP" is permitted.'],
      ['acknowledgement', COPY, '6'],
    ],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'Zend-2.0',
    numbering: 'condition',
    rows: [...BOTH, ['acknowledgement', COPY, '5'], ['advertising-acknowledgement', OFFER, '6']],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'ZPL-1.1',
    numbering: 'condition',
    rows: [
      ...BOTH,
      ADVERTISING,
      ['acknowledgement', CHANGED, '5'],
      [
        'mark-changes',
        CHANGED,
        '6',
        'As patches, or labelled as unofficial where the name Zope stays.',
      ],
    ],
    limits: [names('4'), NO_WARRANTY],
  },
  {
    ids: 'ZPL-2.0 ZPL-2.1 Naumen',
    numbering: 'condition',
    rows: [...BOTH, ['mark-changes', CHANGED, '5', 'In each changed file, with the date.']],
    limits: [
      names('3'),
      ['trademarks', '4', 'No right to trademarks or service marks.'],
      NO_WARRANTY,
    ],
  },
  {
    ids: 'VSL-1.0',
    numbering: 'condition',
    rows: [...BOTH, ['rename', CHANGED, '4', 'Not "VOCAL", nor a name with it.']],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'bzip2-1.0.6',
    numbering: 'condition',
    rows: [...SOURCE_COPIES, ['mark-changes', ['as-source', 'modified'], '3']],
    limits: [['origin', '2', 'Nobody else may claim to have written it.'], names('4'), NO_WARRANTY],
  },
  {
    ids: 'OLDAP-2.8',
    numbering: 'condition',
    rows: [
      ['copyright-notices', SOURCE, '1'],
      ['copyright-notices', OBJECT, '2', 'In the documentation or other materials.'],
      ['license-text', COPY, '3', 'Word for word.'],
    ],
    limits: [names('last paragraphs'), NO_WARRANTY],
  },
  {
    ids: 'EUDatagrid',
    numbering: 'condition',
    rows: [
      ['copyright-notices', COPY, '1', 'In the software and in the documentation.'],
      ['license-text', COPY, '1', 'In the software and in the documentation.'],
      ['acknowledgement', COPY, '2'],
    ],
    limits: [names('3'), ['warranty', '5', 'Given without any warranty.']],
  },
  {
    ids: 'AAL',
    numbering: 'condition',
    rows: [
      ['license-text', SOURCE, '1', 'The signed text, prominently and so that it can be verified.'],
      ['license-text', OBJECT, '2', 'The signed text, in any documentation.'],
      [
        'attribution-display',
        OBJECT,
        '2',
        'Each time the program, or one that depends on it, starts.',
      ],
    ],
    limits: [names('3'), NO_WARRANTY],
  },
  {
    ids: 'Sendmail',
    numbering: 'section',
    rows: [
      ['copyright-notices', SOURCE, '2'],
      ['license-text', SOURCE, '2'],
      ['copyright-notices', OBJECT, '3'],
      ['license-text', OBJECT, '3'],
      ['source-component', OBJECT, '1(b)', 'Unless it is passed on free of charge (1(a)).'],
    ],
    limits: [names('4'), ['warranty', '6', 'Given without any warranty.']],
  },
  {
    ids: 'Info-ZIP',
    rows: [
      ...BOTH_UNNUMBERED,
      ['mark-changes', CHANGED, 'third condition'],
      ['rename', CHANGED, 'third condition', 'Not by the names of Info-ZIP releases.'],
    ],
    limits: [NO_WARRANTY],
  },
];
