// SPDX-License-Identifier: Apache-2.0
import type { CostKind } from '../cost-kind.ts';

/** Money that was spent, or help that was given. */
export interface NewActual {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Minor units of the initiative's currency; below 0 for what came back. */
  readonly amount: number;
  readonly what: string;
  readonly kind: CostKind;
  /** Hours behind it, where somebody said them. */
  readonly hours?: number | undefined;
}
