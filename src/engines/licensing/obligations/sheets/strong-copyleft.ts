// SPDX-License-Identifier: Apache-2.0
// A table: licences that take hold of the whole work, some of them also of its use over a network.
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { GPL_3, GPL_3_LIMITS } from './gpl-3.ts';
import {
  CHANGED,
  CHANGED_OFFER,
  CHANGED_SERVED,
  COPY,
  LINKED,
  LINKED_OBJECT,
  LINKED_SERVED,
  OBJECT,
  OFFER,
  SERVED,
  SOURCE,
} from './when.ts';

const GPL_2: readonly Row[] = [
  ['copyright-notices', COPY, '1', 'And the notice of absent warranty.'],
  ['license-text', COPY, '1'],
  ['mark-changes', CHANGED, '2(a)', 'In each changed file, with the date.'],
  ['same-license', CHANGED, '2(b)'],
  ['whole-work-license', LINKED, '2(b)'],
  [
    'attribution-display',
    CHANGED,
    '2(c)',
    'When it starts to read commands interactively, unless the original shows none.',
  ],
  [
    'source-component',
    OBJECT,
    '3',
    'With it (3(a)) or by a written offer valid for 3 years (3(b)).',
  ],
  ['source-whole', LINKED_OBJECT, '3'],
];
const GPL_2_LIMITS: readonly LimitRow[] = [
  ['termination', '4', 'Ends by itself for who breaks it.'],
  ['terms', '6', 'No further restrictions may be put on recipients.'],
  ['patents', '7', 'Who cannot meet it because of a patent may not pass it on at all.'],
  ['warranty', '11', 'Given without any warranty.'],
];

const OSL_3: readonly Row[] = [
  [
    'same-license',
    CHANGED_OFFER,
    '1(c)',
    'Changed works too; use over a network counts as distribution (5).',
  ],
  ['source-component', OFFER, '3', 'Who distributes becomes a licensor and provides the source.'],
  ['copyright-notices', SOURCE, '6'],
  ['mark-changes', ['as-source', 'modified'], '6', 'A prominent notice that you changed it.'],
  ['assent', OFFER, '9'],
];
const OSL_3_LIMITS: readonly LimitRow[] = [
  ['patents', '2', 'Patents of the licensor in the work are licensed.'],
  ['endorsement', '4', 'Names and marks may not be used to promote products.'],
  ['patent-claims', '10', 'Ends for who claims that the work infringes a patent.'],
  ['law', '11', 'Courts and law of the licensor’s home; the loser pays the attorneys (12).'],
];

const EUPL: readonly Row[] = [
  [
    'copyright-notices',
    OFFER,
    '5',
    'Attribution right; online access to its essential functions counts.',
  ],
  ['license-text', OFFER, '5', 'Attribution right: a copy with every copy.'],
  ['mark-changes', CHANGED_OFFER, '5', 'Attribution right: that and when it was changed.'],
  [
    'same-license',
    CHANGED_OFFER,
    '5',
    'Copyleft clause; another licence of the appendix where both are combined.',
  ],
  [
    'source-component',
    OFFER,
    '5',
    'Provision of source code: with it, or a repository that stays reachable.',
  ],
];
const EUPL_LIMITS: readonly LimitRow[] = [
  ['trademarks', '5', 'No right to names and trademarks beyond naming the origin.'],
  ['warranty', '7', 'Given without any warranty.'],
  ['termination', '12', 'Ends by itself for who breaks it.'],
  ['law', '15', 'Law of the licensor’s member state, else of Belgium.'],
];

const CECILL: readonly Row[] = [
  ['license-text', COPY, '5.3.1', 'And a notice of the limits of warranty and liability.'],
  [
    'source-component',
    OBJECT,
    '5.3.1',
    'Access to the source, at no more than the cost of the transfer.',
  ],
  ['same-license', CHANGED, '5.3.2'],
  [
    'whole-work-license',
    LINKED,
    '5.3.2',
    'Not for modules that only talk to it as external modules (5.3.3).',
  ],
  ['copyright-notices', COPY, '6.4'],
];

export const STRONG_COPYLEFT_LICENSES: readonly Sheet[] = [
  {
    ids: 'GPL-1.0-only GPL-1.0-or-later',
    numbering: 'section',
    rows: GPL_2,
    limits: [
      ['termination', '4', 'Ends by itself for who breaks it.'],
      ['terms', '6', 'No further restrictions may be put on recipients.'],
      ['warranty', '9', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'GPL-2.0-only GPL-2.0-or-later',
    numbering: 'section',
    rows: GPL_2,
    limits: GPL_2_LIMITS,
  },
  {
    ids: 'GPL-3.0-only GPL-3.0-or-later',
    numbering: 'section',
    rows: GPL_3,
    limits: GPL_3_LIMITS,
  },
  {
    ids: 'AGPL-1.0-only AGPL-1.0-or-later',
    numbering: 'section',
    rows: [
      ...GPL_2,
      ['network-source', CHANGED_SERVED, '2(d)', 'The facility to get the source must stay in it.'],
    ],
    limits: GPL_2_LIMITS,
  },
  {
    ids: 'AGPL-3.0-only AGPL-3.0-or-later',
    numbering: 'section',
    rows: [
      ...GPL_3,
      ['network-source', CHANGED_SERVED, '13'],
      [
        'network-source',
        LINKED_SERVED,
        '13',
        'A work that it is linked into counts as a changed version.',
      ],
    ],
    limits: GPL_3_LIMITS,
  },
  {
    ids: 'EUPL-1.0 EUPL-1.1 EUPL-1.2',
    numbering: 'article',
    rows: EUPL,
    limits: EUPL_LIMITS,
  },
  {
    ids: 'OSL-3.0 NPOSL-3.0',
    numbering: 'section',
    rows: OSL_3,
    limits: OSL_3_LIMITS,
  },
  {
    ids: 'CECILL-2.0 CECILL-2.1',
    numbering: 'article',
    rows: CECILL,
    limits: [['warranty', '9.3', 'Given without any warranty.']],
  },
  {
    ids: 'LiLiQ-Rplus-1.1',
    numbering: 'section',
    rows: [
      ['license-text', COPY, '4', 'First condition.'],
      ['mark-changes', CHANGED, '4', 'Second condition.'],
      ['copyright-notices', COPY, '4', 'Third condition.'],
      ['same-license', CHANGED, '4.1'],
      ['whole-work-license', LINKED, '4.1', 'Also a work derived from it.'],
      ['source-component', OBJECT, '4.1', 'Or an offer of it, as in section 3.'],
    ],
    limits: [
      ['trademarks', '6', 'No right to trademarks beyond naming the origin.'],
      ['warranty', '7', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'QPL-1.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '2', 'The whole package as it was released.'],
      ['mark-changes', CHANGED, '3', 'Changes apart from the software, such as patches.'],
      ['license-text', OBJECT, '4(a)'],
      ['source-component', OBJECT, '4(b)'],
      ['same-license', ['as-object', 'modified'], '4(c)'],
      ['source-whole', LINKED_OBJECT, '6(a)'],
      [
        'whole-work-license',
        LINKED,
        '6(b)',
        'Recipients may use and pass on what is linked with it without charge.',
      ],
      [
        'offer-changes',
        LINKED,
        '6(c)',
        'A copy for the first developer on request, where it is not public.',
      ],
    ],
    limits: [['law', 'Choice of Law', 'Law of Norway.']],
  },
  {
    ids: 'Sleepycat',
    rows: [
      ['copyright-notices', COPY, 'first and second condition'],
      ['license-text', COPY, 'first and second condition'],
      ['source-component', COPY, 'third condition'],
      [
        'source-whole',
        LINKED,
        'third condition',
        'Of all that uses it; freely redistributable under reasonable conditions.',
      ],
    ],
    limits: [['warranty', 'disclaimer', 'Given without any warranty.']],
  },
  {
    ids: 'CPAL-1.0',
    numbering: 'section',
    rows: [
      ['license-text', SOURCE, '3.1', 'With every copy of the source.'],
      ['same-license', SOURCE, '3.1', 'The source of its files, with your changes.'],
      ['mark-changes', CHANGED, '3.3', 'A file that documents the changes and their dates.'],
      ['copyright-notices', SOURCE, '3.5', 'The notice of Exhibit A in each file.'],
      ['source-location', OBJECT, '3.6', 'Conspicuously, with how and where.'],
      ['source-component', CHANGED, '3.2'],
      [
        'attribution-display',
        OFFER,
        '14(a)',
        'Each time it is started, if Exhibit B names an attribution.',
      ],
      ['network-source', SERVED, '15', 'Use over a network counts as distribution.'],
    ],
    limits: [['warranty', '7', 'Given without any warranty.']],
  },
  {
    ids: 'APSL-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', OFFER, '2.1(a)'],
      ['license-text', OFFER, '2.1(b)', 'With every copy of source and documentation.'],
      ['mark-changes', CHANGED_OFFER, '2.2(b)', 'In each changed file, with the date.'],
      [
        'source-component',
        CHANGED_OFFER,
        '2.2(c)',
        'Of your changes, also where others only use them over a network.',
      ],
      ['source-location', OBJECT, '2.3', 'Prominently, in the code and in the documentation.'],
    ],
    limits: [
      ['terms', '2.1(b)', 'No terms on the source that narrow the licence.'],
      ['warranty', '8', 'Given without any warranty.'],
      ['patent-claims', '12.1', 'Ends for who sues Apple over patents first.'],
    ],
  },
  {
    ids: 'Parity-7.0.0',
    rows: [
      ['license-text', COPY, 'Notices', 'With the lines that name contributor and source.'],
      [
        'source-whole',
        ['linked'],
        'Copyleft',
        'Published within 30 days, also for own use; prototypes left out.',
      ],
      ['network-source', SERVED, 'Copyleft', 'Published within 30 days.'],
    ],
    limits: [
      ['patent-claims', 'Defense', 'No claim that the software infringes a patent.'],
      ['warranty', 'No Liability', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'CERN-OHL-S-2.0',
    numbering: 'section',
    rows: [
      ['copyright-notices', COPY, '3.1', 'All notices of the source.'],
      ['mark-changes', CHANGED, '3.3(b)', 'With the date and a short description.'],
      ['same-license', CHANGED, '3.3(d)'],
      ['source-whole', LINKED_OBJECT, '4', 'The complete source of the product.'],
      ['source-component', OBJECT, '4', 'The complete source of the product.'],
    ],
    limits: [['warranty', '6.1', 'Given without any warranty.']],
  },
  {
    ids: 'SSPL-1.0',
    numbering: 'section',
    rows: [
      ...GPL_3,
      [
        'network-source',
        SERVED,
        '13',
        'With everything the service runs on: management, interfaces, monitoring, backup ...',
      ],
    ],
    limits: [
      [
        'use',
        '13',
        'No open source by the OSI’s definition: the duty of a service reaches other programs.',
      ],
      ...GPL_3_LIMITS,
    ],
  },
];
