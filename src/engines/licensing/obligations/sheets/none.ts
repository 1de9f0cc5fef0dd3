// SPDX-License-Identifier: Apache-2.0
// A table: works given away without a condition. What is left is what is not promised.
import type { LimitRow, Sheet } from '../sheet.ts';

const NO_WARRANTY: LimitRow = ['warranty', 'disclaimer', 'Given without any warranty.'];

export const NO_CONDITIONS: readonly Sheet[] = [
  { ids: 'MIT-0 0BSD Unlicense', rows: [], limits: [NO_WARRANTY] },
  { ids: 'NIST-PD SAX-PD SAX-PD-2.0 libselinux-1.0', rows: [], limits: [NO_WARRANTY] },
  { ids: 'blessing WTFPL FSFUL ANTLR-PD ANTLR-PD-fallback CC-PDDC', rows: [], limits: [] },
  {
    ids: 'NTP-0',
    rows: [],
    limits: [['endorsement', 'permission notice', 'The name may not be used in publicity.']],
  },
  {
    ids: 'CC0-1.0',
    numbering: 'section',
    rows: [],
    limits: [
      ['patents', '4(a)', 'Patents and trademarks are not waived.'],
      ['warranty', '4(b)', 'Given without any warranty.'],
    ],
  },
  {
    ids: 'PDDL-1.0',
    numbering: 'section',
    rows: [],
    limits: [
      ['patents', '2.3', 'Patents, trademarks and the programs behind the data are not covered.'],
    ],
  },
];
