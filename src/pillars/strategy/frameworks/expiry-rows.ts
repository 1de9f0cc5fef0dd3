// SPDX-License-Identifier: Apache-2.0
import { expiries } from '#engines/frameworks';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { catalogue } from './catalogue/index.ts';
import { claimsIn } from './claims.ts';
import { evidenceIn } from './evidence.ts';
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

export type RunningOut = Omit<ExpiryRow, 'items'>;

/** What has run out, and what will within the days, soonest first; without what it speaks for, so that nothing is answered. */
export async function runningOut(
  tx: Transaction,
  { at, days }: { readonly at: Instant; readonly days: number },
): Promise<readonly RunningOut[]> {
  const claims = await claimsIn(tx);
  const evidence = (await evidenceIn(tx)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const facts = { at, unit: '', claims, evidence, figures: new Map(), answers: new Map() };
  return expiryRows(facts, days).map(({ items: _items, ...row }) => row);
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
