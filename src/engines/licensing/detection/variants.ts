// SPDX-License-Identifier: Apache-2.0
// A table: wordings that SPDX treats as the same licence but whose list text shows only one of them.
import type { LicenseSource } from './pack-corpus.ts';

interface Rewording {
  readonly id: string;
  /** The list's sentence, from its first to its last word. */
  readonly instead: RegExp;
  readonly write: string;
}

const REWORDINGS: readonly Rewording[] = [
  {
    id: 'BSD-3-Clause',
    instead: /Neither the name of[\s\S]*?written permission\./,
    write:
      'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  {
    id: 'BSD-3-Clause',
    instead: /Neither the name of[\s\S]*?written permission\./,
    write:
      'The names of its contributors may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  // Optional where the program does not come from there.
  { id: 'Apache-1.1', instead: /This software consists of voluntary[\s\S]*$/, write: '' },
  { id: 'Apache-1.1', instead: /Portions of this software are based[\s\S]*$/, write: '' },
  {
    id: 'LPL-1.0',
    instead: /LUCENT may publish new versions[\s\S]*?under which it was received\. In addition,/i,
    write: '',
  },
];

/** A licence of the list as it is written there, and in every other wording of the table. */
export function variantsOf(id: string, text: string): readonly LicenseSource[] {
  const others = REWORDINGS.filter((row) => row.id === id).map(({ instead, write }) => ({
    id,
    text: text.replace(instead, write),
  }));
  return [{ id, text }, ...others];
}
