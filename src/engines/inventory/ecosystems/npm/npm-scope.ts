// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { type DocumentMap, isTrueAt } from '../../documents/document.ts';

/** "devOptional" is asked for by development and, optionally, by what runs; it may be installed for both. */
export function npmScopeOf(entry: DocumentMap): Scope {
  if (isTrueAt(entry, 'optional') || isTrueAt(entry, 'devOptional')) {
    return isTrueAt(entry, 'dev') ? 'dev' : 'optional';
  }
  return isTrueAt(entry, 'dev') ? 'dev' : 'runtime';
}
