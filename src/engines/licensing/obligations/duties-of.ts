// SPDX-License-Identifier: Apache-2.0
import { sheetOf } from './catalogue.ts';
import { citation } from './citation.ts';
import { OBLIGATION_KINDS, type ObligationKind } from './obligation-kinds.ts';
import type { Row } from './sheet.ts';
import type { Trigger } from './use.ts';

/** One row of the catalogue: what a licence asks, when, and where it says so. */
export interface Duty {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly artefact: string;
  /** Every condition that has to hold, as words: `passed on`, `modified`. */
  readonly when: readonly string[];
  readonly clause: string;
  readonly note?: string;
}

const WORDS: Readonly<Record<Trigger, string>> = {
  'passed-on': 'passed on',
  'as-source': 'passed on as source',
  'as-object': 'passed on compiled',
  'in-device': 'shipped in a device',
  served: 'used by others over a network',
  offered: 'passed on or served',
  modified: 'modified',
  linked: 'linked with other work',
  'linked-statically': 'linked statically',
};

/** All that one licence may ask, whatever the use, in the order of its text; `undefined` for one the catalogue has not read. */
export function dutiesOf(license: string): readonly Duty[] | undefined {
  const sheet = sheetOf(license);
  if (sheet === undefined) return undefined;
  const taken = sheet.takesIn;
  return [
    ...sheet.rows.map((row) => dutyOf(row, citation(license, sheet, row[2]))),
    ...(taken?.rows ?? []).map((row) => dutyOf(row, `${taken?.license} section ${row[2]}`)),
  ];
}

function dutyOf([kind, when, , note]: Row, clause: string): Duty {
  const { title, artefact } = OBLIGATION_KINDS[kind];
  const words = when.map((trigger) => WORDS[trigger]);
  return { kind, title, artefact, when: words, clause, ...(note ? { note } : {}) };
}
