// SPDX-License-Identifier: Apache-2.0
// A table: what a licence asks beyond what the GPL lets anyone ask, and which licences bar such further restrictions.
import type { ObligationKind } from '../obligations/index.ts';

export interface Bar {
  readonly ids: string;
  /** Where it forbids further restrictions. */
  readonly clause: string;
  /** Version 3 lets some more terms be added than version 2 (section 7). */
  readonly generation: 2 | 3;
}

export const BARS: readonly Bar[] = [
  { ids: 'GPL-1.0-only', clause: 'GPL-1.0 section 6', generation: 2 },
  { ids: 'GPL-2.0-only', clause: 'GPL-2.0 section 6', generation: 2 },
  { ids: 'AGPL-1.0-only', clause: 'AGPL-1.0 section 6', generation: 2 },
  { ids: 'LGPL-2.0-only', clause: 'LGPL-2.0 section 10', generation: 2 },
  { ids: 'LGPL-2.1-only', clause: 'LGPL-2.1 section 10', generation: 2 },
  { ids: 'GPL-3.0-only', clause: 'GPL-3.0 section 10', generation: 3 },
  { ids: 'AGPL-3.0-only', clause: 'AGPL-3.0 section 10', generation: 3 },
  { ids: 'LGPL-3.0-only', clause: 'GPL-3.0 section 10', generation: 3 },
];

export interface Restriction {
  readonly ids: string;
  /** The duty or limit that is too much. */
  readonly by: ObligationKind | 'patent-claims' | 'law' | 'use';
  /** What it does, as said behind the id. */
  readonly what: string;
  /** Barred by the second generation only; the third permits such terms. */
  readonly onlyBy?: 2;
  /** Not plainly so. */
  readonly unclear?: string;
}

export const RESTRICTIONS: readonly Restriction[] = [
  {
    ids: `BSD-4-Clause BSD-4-Clause-Shortened Apache-1.0 OpenSSL OpenSSL-standalone SSLeay-standalone Zend-2.0 ZPL-1.1
      MIT-advertising`,
    by: 'advertising-acknowledgement',
    what: 'asks for an acknowledgement in advertising',
  },
  {
    ids: 'Apache-1.1 Entessa PHP-3.0 PHP-3.01 VSL-1.0',
    by: 'rename',
    what: 'keeps its names from what is made of it',
  },
  {
    ids: 'Apache-2.0 ECL-2.0 ImageMagick MulanPSL-1.0 MulanPSL-2.0',
    by: 'patent-claims',
    what: 'ends its patent licence for who sues over patents',
    onlyBy: 2,
  },
  {
    ids: 'FTL BSD-3-Clause-Attribution zlib-acknowledgement EUDatagrid MIT-feh Spencer-94',
    by: 'acknowledgement',
    what: 'asks for an acknowledgement in the documentation',
    onlyBy: 2,
  },
  {
    ids: 'AAL',
    by: 'attribution-display',
    what: 'asks for a display of the author at each start',
    onlyBy: 2,
  },
  {
    ids: 'AFL-2.1 AFL-3.0',
    by: 'assent',
    what: 'asks for the assent of recipients, and names courts and law',
  },
  { ids: 'MS-PL', by: 'same-license', what: 'keeps its source under itself alone' },
  { ids: 'CNRI-Python', by: 'law', what: 'is governed by the law of Virginia' },
  {
    ids: 'Python-2.0',
    by: 'license-text',
    what: 'is a stack of licences',
    unclear:
      'The id stands for a stack of licences; releases since 2.0.1 are compatible, the older text with the law of Virginia is not.',
  },
  {
    ids: 'Artistic-1.0 Artistic-1.0-Perl Artistic-1.0-cl8',
    by: 'offer-changes',
    what: 'wants changes to be offered or renamed',
  },
  { ids: 'LPPL-1.3c', by: 'rename', what: 'wants changed components to identify themselves' },
  {
    ids: 'CECILL-B',
    by: 'acknowledgement',
    what: 'asks for credits in documentation, interface and website',
  },
  {
    ids: 'CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0',
    by: 'attribution',
    what: 'asks for credit in a form of its own, and bars technical measures',
    unclear: 'Experts differ on versions before 4.0, which were not written for software.',
  },
];
