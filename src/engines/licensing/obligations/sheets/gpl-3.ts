// SPDX-License-Identifier: Apache-2.0
// A table: what version 3 of the GPL asks; the AGPL, the LGPL and the SSPL build on the same sections.
import type { LimitRow, Row } from '../sheet.ts';
import { CHANGED, COPY, DEVICE, LINKED, LINKED_OBJECT, OBJECT } from './when.ts';

export const GPL_3: readonly Row[] = [
  ['copyright-notices', COPY, '4', 'And the notice of absent warranty.'],
  ['license-text', COPY, '4'],
  ['mark-changes', CHANGED, '5(a)', 'With a date; and a notice of the licence (5(b)).'],
  ['same-license', CHANGED, '5(c)'],
  ['whole-work-license', LINKED, '5(c)'],
  [
    'attribution-display',
    CHANGED,
    '5(d)',
    'Legal notices in interactive interfaces, unless the original has none.',
  ],
  [
    'source-component',
    OBJECT,
    '6',
    'One of the five ways 6(a) to 6(e): with it, by written offer for 3 years, by network ...',
  ],
  ['source-whole', LINKED_OBJECT, '6'],
  [
    'installation-information',
    DEVICE,
    '6',
    'For consumer products, unless nobody can install changed versions.',
  ],
];

export const GPL_3_LIMITS: readonly LimitRow[] = [
  ['use', '3', 'May not be used as a technical measure against copying.'],
  ['termination', '8', 'Ends for who breaks it; comes back when mended in time.'],
  ['terms', '10', 'No further restrictions may be put on recipients.'],
  ['patents', '11', 'Patents of contributors in their versions are licensed.'],
  ['patent-claims', '10', 'No suit over patents in the program.'],
  ['warranty', '15', 'Given without any warranty.'],
];
