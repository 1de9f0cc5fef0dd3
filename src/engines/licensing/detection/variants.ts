// SPDX-License-Identifier: Apache-2.0
// A table: wordings that SPDX treats as the same licence but whose list text shows only one of them.
import type { LicenseSource } from './license-source.ts';

interface Rewording {
  readonly id: string;
  /** The list's sentence, from its first to its last word. */
  readonly instead: RegExp;
  readonly write: string;
  /** The reworded text is this licence, which the list's package has no text of. */
  readonly as?: string;
}

const NEITHER_NAME = /Neither the name of[\s\S]*?written permission\./;

const REWORDINGS: readonly Rewording[] = [
  {
    id: 'BSD-3-Clause',
    instead: NEITHER_NAME,
    write:
      'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  {
    id: 'BSD-3-Clause',
    instead: NEITHER_NAME,
    write:
      'The names of its contributors may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  {
    id: 'Brian-Gladman-3-Clause',
    instead: /ALTERNATIVELY, provided[\s\S]*?INSTEAD OF those given above\./,
    write: '',
    as: 'Brian-Gladman-3-Clause-no-conversion',
  },
  {
    id: 'BSD-4-Clause',
    instead: NEITHER_NAME,
    write:
      'The name of the author may not be used to endorse or promote products derived from this software without specific prior written permission.',
  },
  // Printed with the GPL behind it, or alone.
  {
    id: 'LGPL-3.0-only',
    instead: /GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007[\s\S]*$/,
    write: '',
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
  const others = REWORDINGS.filter((row) => row.id === id).map(({ instead, write, as }) => ({
    id: as ?? id,
    text: text.replace(instead, write),
  }));
  return [{ id, text }, ...others];
}
