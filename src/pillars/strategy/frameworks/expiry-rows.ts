// SPDX-License-Identifier: Apache-2.0
import { expiries } from '#engines/frameworks';
import { catalogue } from './catalogue/index.ts';
import { type PlacedItem, placed } from './item-view.ts';
import { crosswalk, type Known } from './known-facts.ts';

/** Evidence or a claim that runs out, or has run out. */
export interface ExpiryRow {
  readonly kind: 'evidence' | 'claim';
  /** Of the evidence; absent for a claim. */
  readonly evidenceId?: number | undefined;
  readonly title: string;
  readonly owner: string;
  readonly unit: string;
  /** The last day on which it counts. */
  readonly lastDay: string;
  readonly isOver: boolean;
  /** What it speaks for as a whole. */
  readonly items: readonly PlacedItem[];
}

/** Soonest first. */
export function expiryRows(facts: Known, days: number): readonly ExpiryRow[] {
  const { claims, evidence, at } = facts;
  const all = { frameworks: catalogue().frameworks, crosswalk: crosswalk(), claims, at };
  const evidenceById = new Map(evidence.map((one) => [one.id, one]));
  return expiries({ ...all, proofs: evidence }, days).map(
    ({ lastDay, isOver, proof, claim, items }) => {
      const own = proof && evidenceById.get(proof.id);
      return {
        kind: own === undefined ? 'claim' : 'evidence',
        evidenceId: own?.id,
        title: own?.title ?? `Claimed: ${claim?.state ?? ''}`,
        owner: own?.owner ?? claim?.assessor ?? '',
        unit: claim?.unit ?? '',
        lastDay,
        isOver,
        items: items.map((key) => placed(key, facts)),
      };
    },
  );
}
