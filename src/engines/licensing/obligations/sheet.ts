// SPDX-License-Identifier: Apache-2.0
import type { ObligationKind } from './obligation-kinds.ts';
import type { Trigger } from './use.ts';

/**
 * One obligation under one trigger: what, when (all conditions), in which clause, and what this licence adds to the general words.
 */
export type Row = readonly [
  kind: ObligationKind,
  when: readonly Trigger[],
  clause: string,
  note?: string,
];

/** What is no duty to do but good to know: what is not granted, what ends the licence, what may not be done. */
export type LimitKind =
  | 'use'
  | 'patents'
  | 'patent-claims'
  | 'trademarks'
  | 'endorsement'
  | 'origin'
  | 'terms'
  | 'law'
  | 'liability'
  | 'warranty'
  | 'termination';

export type LimitRow = readonly [kind: LimitKind, clause: string, fact: string];

/** What licences of one family ask alike. */
export interface Sheet {
  /** SPDX ids, separated by blanks. */
  readonly ids: string;
  /** How the text calls its numbered parts; absent where it has none, and clauses are then places in words. */
  readonly numbering?: 'section' | 'condition' | 'article' | 'paragraph' | 'clause';
  readonly rows: readonly Row[];
  readonly limits: readonly LimitRow[];
  /** The terms of another licence that this one takes in, cited by that licence's clauses. */
  readonly takesIn?: { readonly license: string; readonly rows: readonly Row[] };
}

/** What a permission on top of a licence changes. */
export interface ExceptionSheet {
  readonly ids: string;
  /** Duties that fall away. Absent `when`: in every use. */
  readonly waives: readonly ObligationKind[];
  readonly when?: readonly Trigger[];
  /** Where the text of the exception says so, and under what condition. */
  readonly fact: string;
  /** What the exception asks in return. */
  readonly rows?: readonly Row[];
}
