// SPDX-License-Identifier: Apache-2.0
// A table: licences whose one duty is to pass their own notice on (MIT and what is like it). They have no numbered parts.
import type { LimitRow, Row, Sheet } from '../sheet.ts';
import { CHANGED, COPY, OBJECT, SOURCE } from './when.ts';

const NOTICE: readonly Row[] = [
  ['copyright-notices', COPY, 'permission notice'],
  ['license-text', COPY, 'permission notice', 'The permission notice is the licence text.'],
];
const NO_WARRANTY: LimitRow = ['warranty', 'disclaimer', 'Given without any warranty.'];
const NO_PUBLICITY: LimitRow = [
  'endorsement',
  'use of names',
  'The names of the holders may not be used in publicity without written permission.',
];

export const NOTICE_LICENSES: readonly Sheet[] = [
  {
    ids: 'MIT MIT-Modern-Variant MIT-Wu ISC ISC-Veillard PostgreSQL Xnet TCL',
    rows: NOTICE,
    limits: [NO_WARRANTY],
  },
  {
    ids: `X11 X11-distribute-modifications-variant MIT-open-group MIT-CMU MIT-Click curl ICU HPND HPND-sell-variant NTP
      libtiff SMLNJ NetCDF`,
    rows: NOTICE,
    limits: [NO_WARRANTY, NO_PUBLICITY],
  },
  { ids: 'Multics', rows: NOTICE, limits: [NO_PUBLICITY] },
  { ids: 'FSFAP FSFULLR FSFULLRWD Beerware SunPro', rows: NOTICE, limits: [] },
  {
    ids: 'MITNFA',
    rows: [
      ...NOTICE,
      [
        'mark-changes',
        CHANGED,
        'third condition',
        'Changed copies must not carry the bug-report addresses of the original author.',
      ],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'MIT-feh',
    rows: [...NOTICE, ['acknowledgement', COPY, 'permission notice']],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'MIT-enna',
    rows: [
      ...NOTICE,
      ['acknowledgement', OBJECT, 'permission notice', 'Only while no source is public.'],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'MIT-advertising',
    rows: [
      ...NOTICE,
      ['acknowledgement', COPY, 'permission notice'],
      ['advertising-acknowledgement', ['offered'], 'permission notice'],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'JSON',
    rows: NOTICE,
    limits: [
      [
        'use',
        'second condition',
        'May be used for good, not evil: no open source by the OSI’s definition.',
      ],
      NO_WARRANTY,
    ],
  },
  {
    ids: 'SGI-B-2.0',
    rows: [
      ['copyright-notices', COPY, 'permission notice', 'With the dates of first publication.'],
      ['license-text', COPY, 'permission notice', 'The notice, or a reference to its address.'],
    ],
    limits: [NO_WARRANTY, NO_PUBLICITY],
  },
  {
    ids: 'UPL-1.0',
    rows: [
      ['copyright-notices', COPY, 'condition'],
      ['license-text', COPY, 'condition', 'The text, or at least a reference to the UPL.'],
    ],
    limits: [
      [
        'patents',
        'grant',
        'Patents of each licensor in its software and named larger works are licensed.',
      ],
      NO_WARRANTY,
    ],
  },
  {
    ids: 'BlueOak-1.0.0',
    rows: [['license-text', COPY, 'Notices', 'The text, or a link to it.']],
    limits: [
      ['patents', 'Patent', 'Patents of the contributors are licensed.'],
      ['termination', 'Excuse', 'Who complies within 30 days of a notice keeps the licence.'],
      ['warranty', 'No Liability', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'BSL-1.0',
    rows: [
      ['copyright-notices', SOURCE, 'condition', 'Not for copies that are only compiled code.'],
      ['license-text', SOURCE, 'condition', 'Not for copies that are only compiled code.'],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'Fair NIST-Software mpich2',
    rows: [['license-text', COPY, 'notice']],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'Boehm-GC',
    rows: [
      ...NOTICE,
      ['mark-changes', CHANGED, 'permission to modify', 'A notice that the code was changed.'],
    ],
    limits: [NO_WARRANTY],
  },
  {
    ids: 'W3C W3C-19980720 W3C-20150513',
    rows: [
      ['license-text', COPY, 'first condition', 'Where users of the work can see it.'],
      ['copyright-notices', COPY, 'second condition'],
      ['mark-changes', CHANGED, 'third condition'],
    ],
    limits: [NO_WARRANTY, NO_PUBLICITY],
  },
  {
    ids: 'Unicode-DFS-2015',
    numbering: 'condition',
    rows: [
      ['copyright-notices', COPY, '(a)'],
      ['license-text', COPY, '(b)', 'In the documentation as well.'],
      ['mark-changes', CHANGED, '(c)'],
    ],
    limits: [],
  },
  {
    ids: 'Unicode-DFS-2016 Unicode-3.0',
    numbering: 'condition',
    rows: [
      ['copyright-notices', COPY, '(a)', 'With the copies, or in the documentation (b).'],
      ['license-text', COPY, '(a)', 'With the copies, or in the documentation (b).'],
    ],
    limits: [],
  },
  {
    ids: 'Net-SNMP',
    rows: [
      ['copyright-notices', COPY, 'every part'],
      ['license-text', COPY, 'every part'],
    ],
    limits: [NO_WARRANTY, NO_PUBLICITY],
  },
];
