// SPDX-License-Identifier: Apache-2.0

/** What a budget line or an actual is spent on. */
export const COST_KINDS = ['people', 'cash', 'sponsorship', 'in-kind'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What others give is no money of ours: it is kept apart and is in no figure of earned value. */
export function isMoney({ kind }: { readonly kind: CostKind }): boolean {
  return kind !== 'in-kind';
}

/** The sum in minor units. */
export function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
