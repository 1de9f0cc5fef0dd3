// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Verdict } from './verdict.ts';

/** What there is to look at about a component. */
export const COMPONENT_PROBLEMS = ['no-license', 'no-version', 'open-findings'] as const;
export type ComponentProblem = (typeof COMPONENT_PROBLEMS)[number];

/** What narrows the inventory. All that is given must hold. */
export interface ComponentFilter {
  /** Part of the name or purl, in any case. */
  readonly search?: string | undefined;
  readonly ecosystem?: string | undefined;
  /** Exact effective expression; `unknown` finds those without one. */
  readonly license?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly scope?: Scope | undefined;
  readonly origin?: Origin | undefined;
  readonly direct?: boolean | undefined;
  readonly problem?: ComponentProblem | undefined;
  readonly repositoryId?: number | undefined;
  /** Used by a member of this product. */
  readonly productId?: number | undefined;
}
