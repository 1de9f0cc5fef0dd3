// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import { byInitiative } from '../by-initiative.ts';

export type BenefitVerdict = 'reached' | 'partly' | 'missed';

/** What people say of a benefit. */
export interface BenefitWords {
  readonly title: string;
  /** The KPI whose readings measure it; without one a person says the value when it is judged. */
  readonly kpiId?: number | undefined;
  readonly unit: string;
  /** The value before, where it was known. */
  readonly baseline?: number | undefined;
  readonly expected: number;
  /** Day on which it is looked at. */
  readonly reviewOn: string;
}

/** What was found on the day. */
export interface Verdict {
  readonly outcome: BenefitVerdict;
  readonly value?: number | undefined;
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

export interface Benefit extends BenefitWords {
  readonly id: number;
  readonly key: string;
  readonly initiativeId: number;
  /** Absent while nobody has judged. */
  readonly verdict?: Verdict | undefined;
  readonly revision: number;
}

interface BenefitRecord extends Omit<Benefit, 'kpiId' | 'baseline' | 'verdict'> {
  readonly kpiId: number | null;
  readonly baseline: number | null;
  readonly outcome: BenefitVerdict | null;
  readonly value: number | null;
  readonly words: string | null;
  readonly at: Instant | null;
  readonly by: string | null;
}

/** Benefits of each initiative, the next review first: of all, of one initiative, or one benefit. */
export async function benefitsIn(
  tx: Transaction,
  { initiativeId, id }: { readonly initiativeId?: number; readonly id?: number } = {},
): Promise<ReadonlyMap<number, readonly Benefit[]>> {
  const rows = await tx.query<BenefitRecord>(
    `SELECT id, key, initiative_id AS "initiativeId", title, kpi_id AS "kpiId", unit, baseline, expected,
       review_on AS "reviewOn", verdict AS outcome, verdict_value AS value, verdict_words AS words,
       verdict_at AS at, verdict_by AS by, revision
     FROM execution_benefit
     WHERE ($1::bigint IS NULL OR initiative_id = $1) AND ($2::bigint IS NULL OR id = $2)
     ORDER BY review_on, id`,
    [initiativeId, id],
  );
  return byInitiative(rows.map(benefitOf));
}

function benefitOf(record: BenefitRecord): Benefit {
  const { kpiId, baseline, outcome, value, words, at, by, ...row } = record;
  const verdict =
    outcome === null || at === null
      ? undefined
      : { outcome, value: value ?? undefined, words: words ?? '', at, by: by ?? '' };
  return { ...row, kpiId: kpiId ?? undefined, baseline: baseline ?? undefined, verdict };
}

/** Refuses an id that the organisation does not have. */
export async function benefitById(tx: Transaction, id: number): Promise<Benefit> {
  const [found] = [...(await benefitsIn(tx, { id })).values()].flat();
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-benefit',
    `There is no benefit ${id}.`,
    'Look for it on the page of its initiative.',
  );
}

/** Its day has come, and nobody has judged yet. */
export function isDue({ verdict, reviewOn }: Benefit, now: Instant): boolean {
  return verdict === undefined && reviewOn <= dayOf(now);
}
