// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/spdx.json' with { type: 'json' };
import { canonicalLicenseId, isDeprecatedId } from '../expression/index.ts';
import { wordsOf } from '../words/words.ts';
import { OWN_NAMES, type OwnName } from './own-names.ts';

/** What one name stands for; `words` is how the words of a text must run for it to be there. */
export interface LicenseName extends OwnName {
  readonly words: readonly string[];
  /** A single word, or none of its own ("MIT", "GPL", "Apache"): counts only where licences are being talked about. */
  readonly isShort: boolean;
  /** An id that is also an everyday word ("loop", "fair", "vim"): counts only as a label, "License: Vim". */
  readonly isEveryday: boolean;
}

export type NameTable = ReadonlyMap<string, readonly LicenseName[]>;

let built: NameTable | undefined;

/** All names by their first word, longest first. Built at the first question. */
export function nameTable(): NameTable {
  built ??= build();
  return built;
}

function build(): NameTable {
  const rows = new Map<string, LicenseName>();
  const formal = formalNames();
  for (const row of [...formal, ...OWN_NAMES]) {
    for (const name of row.names) {
      const words = wordsOf(name).all;
      const isEveryday = formal.includes(row) && words.length === 1;
      if (words.length > 0) {
        rows.set(words.join(' '), { ...row, words, isShort: isShort(words), isEveryday });
      }
    }
  }
  const table = new Map<string, LicenseName[]>();
  for (const row of rows.values()) {
    const first = row.words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), row]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function isShort(words: readonly string[]): boolean {
  return words.length === 1 || !words.some((word) => /^licens|^public$|^clause$|^bsd$/.test(word));
}

/** "Academic Free License v3.0" names the family "academic free license" and its version 3. */
function formalNames(): readonly OwnName[] {
  const families = new Map<string, Record<string, string>>();
  for (const [listed, { name }] of Object.entries(licenses)) {
    const id = canonicalLicenseId(listed);
    if (id === undefined || isDeprecatedId(id) || /-(?:only|or-later)$/.test(id)) continue;
    for (const spelled of [name, id]) remember(families, spelled, id);
  }
  return [...families].map(([name, { bare, ...versions }]) => {
    const only = bare ?? onlyVersion(versions);
    return { names: [name], versions, ...(only === undefined ? {} : { bare: only }) };
  });
}

function remember(families: Map<string, Record<string, string>>, spelled: string, id: string) {
  const words = wordsOf(spelled.replace(/\(.*?\)/g, ' ')).all.filter((word) => word !== 'version');
  const last = words.at(-1) ?? '';
  const isVersion = words.length > 1 && /^\d/.test(last);
  const name = words.slice(0, isVersion ? -1 : undefined).join(' ');
  // "Jam License" is a name; "Fair" and "Intel" alone are words.
  if (name.length < 3) return;
  const versions = families.get(name) ?? {};
  versions[isVersion ? last : 'bare'] ??= id;
  families.set(name, versions);
}

function onlyVersion(versions: Readonly<Record<string, string>>): string | undefined {
  const [only, second] = Object.values(versions);
  return second === undefined ? only : undefined;
}
