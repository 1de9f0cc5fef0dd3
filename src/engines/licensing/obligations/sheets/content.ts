// SPDX-License-Identifier: Apache-2.0
// A table: licences for texts, pictures, data and fonts.
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { CHANGED, CHANGED_OFFER, COPY, OBJECT, OFFER } from './when.ts';

function credit(clause: string): Row {
  return [
    'attribution',
    OFFER,
    clause,
    'Author, title, address and licence as the licence names them.',
  ];
}
const TEXT_OR_ADDRESS: Row = ['license-text', OFFER, '4(a)', 'The text or its address.'];
const NO_MEASURES: LimitRow = [
  'terms',
  '4(a)',
  'No terms or technical measures that narrow the licence.',
];
const ALIKE: Row = [
  'same-license',
  CHANGED_OFFER,
  '4(b)',
  'What is made of it, under the same elements.',
];

function noncommercial(clause: string): LimitRow {
  return ['use', clause, 'No commercial use: no open source by the OSI’s definition.'];
}
const NO_CHANGES: LimitRow = [
  'use',
  '3',
  'Changed versions may not be shared: no open source by the OSI’s definition.',
];

const BY_4: readonly Row[] = [
  [
    'attribution',
    OFFER,
    '3(a)(1)(A)',
    'Creators, notices and address as far as they were supplied.',
  ],
  ['copyright-notices', OFFER, '3(a)(1)(A)'],
  ['license-text', OFFER, '3(a)(1)(C)', 'The text or its address.'],
];
const BY_4_CHANGES: Row = ['mark-changes', CHANGED_OFFER, '3(a)(1)(B)'];
const SA_4: Row = [
  'same-license',
  CHANGED_OFFER,
  '3(b)(1)',
  'The same licence elements, this version or later, or a compatible licence.',
];
const BY_4_LIMITS: readonly LimitRow[] = [
  ['endorsement', '2(a)(6)', 'No hint that the licensor endorses the use.'],
  ['patents', '2(b)(2)', 'Patents and trademarks are not licensed.'],
  ['terms', '2(a)(5)', 'No terms or technical measures that narrow the licence.'],
  ['warranty', '5(a)', 'Given without any warranty.'],
  [
    'termination',
    '6(a)',
    'Ends by itself for who breaks it; comes back when mended within 30 days.',
  ],
];
const NC_4: LimitRow = [
  'use',
  '2(a)(1)',
  'No commercial use: no open source by the OSI’s definition.',
];
const ND_4: LimitRow = [
  'use',
  '2(a)(1)(B)',
  'Changed versions may not be shared: no open source by the OSI’s definition.',
];

const GFDL: readonly Row[] = [
  ['license-text', COPY, '2'],
  ['copyright-notices', COPY, '2'],
  ['source-component', OBJECT, '3', 'A transparent copy, from more than 100 opaque copies.'],
  ['same-license', CHANGED, '4'],
  ['rename', CHANGED, '4(A)', 'Another title, unless the publisher permits the same.'],
  ['mark-changes', CHANGED, '4(I)', 'An entry in the section "History".'],
];

const OFL: readonly Row[] = [
  ['copyright-notices', OFFER, '2', 'Also with web fonts.'],
  ['license-text', OFFER, '2', 'As a file, a header or in the fields of the font.'],
  ['rename', CHANGED_OFFER, '3', 'Where names are reserved.'],
  ['same-license', OFFER, '5', 'The font itself; documents made with it are free.'],
];

export const CONTENT_LICENSES: readonly Sheet[] = [
  {
    ids: 'CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, credit('4(b)')],
    limits: [NO_MEASURES],
  },
  {
    ids: 'CC-BY-3.0 CC-BY-3.0-US',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, credit('4(b)'), ['mark-changes', CHANGED_OFFER, '3(b)']],
    limits: [NO_MEASURES],
  },
  {
    ids: 'CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, ALIKE, credit('4(c)')],
    limits: [NO_MEASURES],
  },
  {
    ids: 'CC-BY-SA-3.0',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, ALIKE, credit('4(c)'), ['mark-changes', CHANGED_OFFER, '3(b)']],
    limits: [NO_MEASURES],
  },
  {
    ids: 'CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, credit('4(c)')],
    limits: [noncommercial('4(b)'), NO_MEASURES],
  },
  {
    ids: 'CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, ALIKE, credit('4(d)')],
    limits: [noncommercial('4(c)'), NO_MEASURES],
  },
  {
    ids: 'CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5 CC-BY-ND-3.0',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, credit('4(b)')],
    limits: [NO_CHANGES, NO_MEASURES],
  },
  {
    ids: 'CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0',
    numbering: 'section',
    rows: [TEXT_OR_ADDRESS, credit('4(c)')],
    limits: [noncommercial('4(b)'), NO_CHANGES, NO_MEASURES],
  },
  { ids: 'CC-BY-4.0', numbering: 'section', rows: [...BY_4, BY_4_CHANGES], limits: BY_4_LIMITS },
  {
    ids: 'CC-BY-SA-4.0',
    numbering: 'section',
    rows: [...BY_4, BY_4_CHANGES, SA_4],
    limits: BY_4_LIMITS,
  },
  {
    ids: 'CC-BY-NC-4.0',
    numbering: 'section',
    rows: [...BY_4, BY_4_CHANGES],
    limits: [NC_4, ...BY_4_LIMITS],
  },
  {
    ids: 'CC-BY-NC-SA-4.0',
    numbering: 'section',
    rows: [...BY_4, BY_4_CHANGES, SA_4],
    limits: [NC_4, ...BY_4_LIMITS],
  },
  { ids: 'CC-BY-ND-4.0', numbering: 'section', rows: BY_4, limits: [ND_4, ...BY_4_LIMITS] },
  {
    ids: 'CC-BY-NC-ND-4.0',
    numbering: 'section',
    rows: BY_4,
    limits: [NC_4, ND_4, ...BY_4_LIMITS],
  },
  {
    ids: 'OGL-UK-3.0',
    rows: [
      [
        'attribution',
        OFFER,
        'attribution',
        'The statement of the provider, and a link to the licence where possible.',
      ],
    ],
    limits: [['warranty', 'No warranty', 'Given without any warranty.']],
  },
  {
    ids: 'etalab-2.0',
    rows: [['attribution', OFFER, 'paternity', 'The source and the date of its last update.']],
    limits: [['endorsement', 'paternity', 'No hint that the provider endorses the use.']],
  },
  {
    ids: 'ODC-By-1.0',
    numbering: 'section',
    rows: [
      ['license-text', OFFER, '4.2', 'The text or its address.'],
      ['copyright-notices', OFFER, '4.2'],
      ['attribution', OFFER, '4.3', 'With works made from the data: where they come from.'],
    ],
    limits: [
      ['patents', '2.3', 'Patents, trademarks and the programs behind the data are not covered.'],
    ],
  },
  {
    ids: 'ODbL-1.0',
    numbering: 'section',
    rows: [
      ['license-text', OFFER, '4.2', 'The text or its address.'],
      ['copyright-notices', OFFER, '4.2'],
      ['attribution', OFFER, '4.3', 'With works made from the data: where they come from.'],
      ['same-license', CHANGED_OFFER, '4.4', 'The changed database; works made from it are free.'],
      ['source-component', CHANGED_OFFER, '4.6', 'The changed database, or the changes to it.'],
    ],
    limits: [
      ['patents', '2.3', 'Patents, trademarks and the programs behind the data are not covered.'],
      [
        'terms',
        '4.7',
        'No technical measures that narrow the licence, unless an unrestricted copy is offered too.',
      ],
    ],
  },
  {
    ids: `GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3-only GFDL-1.3-or-later
      GFDL-1.1-no-invariants-only GFDL-1.1-no-invariants-or-later GFDL-1.2-no-invariants-only
      GFDL-1.2-no-invariants-or-later GFDL-1.3-no-invariants-only GFDL-1.3-no-invariants-or-later
      GFDL-1.1-invariants-only GFDL-1.1-invariants-or-later GFDL-1.2-invariants-only GFDL-1.2-invariants-or-later
      GFDL-1.3-invariants-only GFDL-1.3-invariants-or-later`,
    numbering: 'section',
    rows: GFDL,
    limits: [
      ['terms', '2', 'No technical measures against reading or copying.'],
      ['termination', '9', 'Ends by itself for who breaks it.'],
    ],
  },
  {
    ids: 'OFL-1.0 OFL-1.0-RFN OFL-1.0-no-RFN OFL-1.1 OFL-1.1-RFN OFL-1.1-no-RFN',
    numbering: 'condition',
    rows: OFL,
    limits: [
      ['use', '1', 'Fonts may not be sold by themselves.'],
      [
        'endorsement',
        '4',
        'Names of holders and authors may not be used to promote changed versions.',
      ],
      ['termination', 'Termination', 'Void when a condition is not met.'],
    ],
  },
  {
    ids: 'Ubuntu-font-1.0',
    numbering: 'condition',
    rows: [
      ['copyright-notices', OFFER, '1', 'Also with web fonts.'],
      ['license-text', OFFER, '1'],
      ['rename', CHANGED_OFFER, '2', 'How depends on how much was changed.'],
      ['same-license', OFFER, '4', 'The font itself; documents made with it are free.'],
    ],
    limits: [['endorsement', '3', 'Names may not be used to promote changed versions.']],
  },
  {
    ids: 'Bitstream-Vera',
    rows: [
      ['copyright-notices', COPY, 'permission notice'],
      ['license-text', COPY, 'permission notice'],
      ['rename', CHANGED, 'names', 'Neither "Bitstream" nor "Vera" in the name.'],
    ],
    limits: [['use', 'sale', 'Fonts may not be sold by themselves.']],
  },
];
