// SPDX-License-Identifier: Apache-2.0
// A table: licences that show their source and restrict its use. None is open source by the OSI's definition.
import type { LimitRow, Sheet } from '../sheet.ts';
import { CHANGED, COPY } from './when.ts';

function onlyFor(clause: string, fact: string): LimitRow {
  return ['use', clause, `${fact} No open source by the OSI’s definition.`];
}

export const NOT_OPEN_LICENSES: readonly Sheet[] = [
  {
    ids: 'BUSL-1.1',
    rows: [
      ['license-text', COPY, 'display', 'Conspicuously on each copy, changed or not.'],
      [
        'same-license',
        COPY,
        'scope',
        'All copies and what is made of them, until the change date.',
      ],
    ],
    limits: [
      onlyFor('grant', 'No production use beyond the additional grant, until the change date.'),
      ['trademarks', 'trademarks', 'No right to trademarks or logos.'],
      ['termination', 'termination', 'Ends, for all versions, for who breaks it.'],
    ],
  },
  {
    ids: 'Elastic-2.0',
    rows: [
      ['license-text', COPY, 'Notices'],
      ['copyright-notices', COPY, 'Limitations', 'No notice may be altered or hidden.'],
      ['mark-changes', CHANGED, 'Notices'],
    ],
    limits: [
      onlyFor('Limitations', 'Not as a hosted or managed service; licence keys stay in place.'),
      ['patents', 'Patents', 'Patents of the licensor are licensed.'],
      [
        'patent-claims',
        'Patents',
        'The patent licence ends for who claims patents in the software.',
      ],
      [
        'termination',
        'Termination',
        'Ends for who breaks it; comes back when mended within 30 days.',
      ],
    ],
  },
  {
    ids: 'PolyForm-Noncommercial-1.0.0',
    rows: [
      ['license-text', COPY, 'Notices', 'The text or its address.'],
      ['copyright-notices', COPY, 'Notices', 'The lines that begin with "Required Notice:".'],
    ],
    limits: [
      onlyFor('Noncommercial Purposes', 'Not for commercial purposes.'),
      ['patents', 'Patent License', 'Patents of the licensor are licensed.'],
      ['termination', 'Violations', 'A first breach may be mended within 32 days.'],
    ],
  },
  {
    ids: 'PolyForm-Small-Business-1.0.0',
    rows: [
      ['license-text', COPY, 'Notices', 'The text or its address.'],
      ['copyright-notices', COPY, 'Notices', 'The lines that begin with "Required Notice:".'],
    ],
    limits: [
      onlyFor('Small Business', 'Only for companies under the size that the licence names.'),
      ['patents', 'Patent License', 'Patents of the licensor are licensed.'],
      ['termination', 'Violations', 'A first breach may be mended within 32 days.'],
    ],
  },
  {
    ids: 'FSL-1.1-MIT FSL-1.1-ALv2',
    rows: [
      ['license-text', COPY, 'Redistribution', 'The text or a link to it.'],
      ['copyright-notices', COPY, 'Redistribution'],
    ],
    limits: [
      onlyFor('Permitted Purpose', 'Not for competing products, until its second anniversary.'),
      [
        'patent-claims',
        'Patents',
        'The patent licence ends for who claims patents in the software.',
      ],
      ['trademarks', 'Trademarks', 'No right to trademarks beyond naming the origin.'],
    ],
  },
];
