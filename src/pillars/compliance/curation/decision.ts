// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/**
 * `curate`: what is true of the package, whoever uses it. `conclude`: what we go by. `choose`: which branch of an OR
 * we go by.
 */
export const DECISION_KINDS = ['curate', 'conclude', 'choose'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** For whom it holds; `id` is that of the product or repository. What is true of a package is true for the whole organisation. */
export interface DecisionScope {
  readonly kind: 'organisation' | 'product' | 'repository';
  readonly id?: number | undefined;
}

/** What was known of the licence when somebody decided. While it stays the same the decision holds, for later versions too. */
export interface DecisionBasis {
  /** What lock, manifest, installed package or registry say: the expression, or the words where they are none. */
  readonly declared?: string | undefined;
  /** What the licence texts say. */
  readonly detected?: string | undefined;
  /** The words of the licence texts, without copyright lines. */
  readonly imprint?: string | undefined;
  /** What held before a conclusion or choice. Absent for a curation: it is about what is declared and detected. */
  readonly before?: string | undefined;
}

export interface Decision {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly scope: DecisionScope;
  /** Purl without version. */
  readonly package: string;
  /** VERS range; absent: all versions. */
  readonly versions?: string | undefined;
  /** SPDX expression. */
  readonly license: string;
  readonly reason: string;
  readonly basis: DecisionBasis;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  /** Absent while it is in force. */
  readonly undone?: { readonly by: string; readonly at: Instant; readonly why: string } | undefined;
  /** Changes with the decision; guards against undoing what somebody else has just changed. */
  readonly revision: number;
}
