// SPDX-License-Identifier: Apache-2.0
import type { CostKind } from '../cost-kind.ts';
import type { GivenIn } from '../given-in.ts';

/** Money that was spent, or help that was given. */
export interface NewActual {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Minor units of the initiative's currency; below 0 for what came back. */
  readonly amount: number;
  readonly what: string;
  readonly kind: CostKind;
  /** Where it was spent in another currency; `amount` is what that comes to. */
  readonly givenIn?: GivenIn | undefined;
  /** ISO 4217, where somebody says it; any other than that of the initiative needs `givenIn`. */
  readonly currency?: string | undefined;
  /** Hours behind it, where somebody said them. */
  readonly hours?: number | undefined;
}
