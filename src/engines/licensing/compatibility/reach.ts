// SPDX-License-Identifier: Apache-2.0
import {
  clauseOf,
  exceptionWaives,
  type ObligationKind,
  obligationKindsOf,
} from '../obligations/index.ts';
import { FOLLOWS_DERIVED_WORKS } from './relicensing.ts';
import type { Version } from './versions.ts';

/**
 * How far a licence reaches beyond its own work. `file`: its files, changed or not. `library`: the library, and means to replace it.
 * `derived`: works made of it. `work`: everything combined with it. `unread`: the catalogue does not know it.
 */
export type Reach = 'none' | 'file' | 'library' | 'derived' | 'work' | 'unread';

const derived = new Set(FOLLOWS_DERIVED_WORKS.split(/\s+/));

/** Read off what the catalogue says the licence asks for. */
export function reachOf({ id, exception }: Version): Reach {
  const kinds = obligationKindsOf(id);
  if (kinds === undefined) return 'unread';
  const asks = (kind: ObligationKind) =>
    kinds.includes(kind) && !(exception !== undefined && exceptionWaives(exception, kind));
  if (asks('whole-work-license') || asks('source-whole')) return 'work';
  if (asks('relinking')) return 'library';
  if (derived.has(id)) return 'derived';
  return asks('same-license') || asks('source-component') ? 'file' : 'none';
}

/** The clause that gives a licence its reach. */
export function reachClauseOf({ id }: Version): string {
  return (
    clauseOf(id, 'whole-work-license') ??
    clauseOf(id, 'source-whole') ??
    clauseOf(id, 'reverse-engineering') ??
    clauseOf(id, 'same-license') ??
    clauseOf(id, 'source-component') ??
    id
  );
}
