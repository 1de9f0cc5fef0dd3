// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { type Candidates, remember } from './candidates.ts';
import type { DocumentMap } from './documents/document.ts';
import { addEdge, markDirect, type Sheet } from './sheet.ts';

/** One package of a lockfile as it was written down. */
export interface LockedPackage {
  /** Its purl, or the id of a project; `undefined` where it is neither. */
  readonly id: string | undefined;
  /** Whether it is developed here, so that what it asks for is direct. */
  readonly isProject?: boolean;
}

/** What a package asks for, by a key that the other has. */
export interface Ask {
  readonly key: string;
  readonly scope?: Scope | undefined;
}

/** How a lockfile that has one table for each package is to be understood. */
export interface PackageTables {
  readonly entries: readonly DocumentMap[];
  readonly add: (entry: DocumentMap) => LockedPackage;
  /** What others may call it: by name, by name and version. */
  readonly keysOf: (entry: DocumentMap) => readonly string[];
  readonly asksOf: (entry: DocumentMap) => Iterable<Ask>;
}

/** Writes all packages down, and then who asks for whom: where several have the key, for each. Gives ids by key. */
export function addLockedPackages(
  sheet: Sheet,
  { entries, add, keysOf, asksOf }: PackageTables,
): ReadonlyMap<string, readonly string[]> {
  const ids: Candidates<string> = new Map();
  const added = entries.map((entry) => {
    const one = add(entry);
    if (one.id !== undefined) for (const key of keysOf(entry)) remember(ids, key, one.id);
    return one;
  });
  for (const [index, entry] of entries.entries()) {
    const asking = added[index];
    if (asking?.id !== undefined) addAsked(sheet, asking, asksOf(entry), ids);
  }
  return ids;
}

function addAsked(
  sheet: Sheet,
  { id, isProject }: LockedPackage,
  asks: Iterable<Ask>,
  ids: ReadonlyMap<string, readonly string[]>,
): void {
  for (const { key, scope } of asks) {
    for (const to of ids.get(key) ?? []) {
      addEdge(sheet, id, to);
      if (isProject) markDirect(sheet, to, scope === undefined ? {} : { scope });
    }
  }
}
