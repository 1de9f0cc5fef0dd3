// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { type RowList, rowPage, type Transaction } from '#platform/storage';
import type { CostKind } from '../cost-kind.ts';
import type { GivenIn } from '../given-in.ts';
import type { NewActual } from './new-actual.ts';

/** An actual as it was booked. */
export interface Actual extends NewActual {
  readonly id: number;
  readonly bookedAt: Instant;
  readonly actor: string;
  /** The file that it was imported from. */
  readonly fileName?: string | undefined;
}

export interface ActualsPage {
  readonly items: readonly Actual[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

type ActualRecord = Omit<Actual, 'fileName' | 'hours' | 'givenIn'> & {
  readonly givenIn: GivenIn | null;
  readonly fileName: string | null;
  readonly minutes: number | null;
};

/** Actuals of an initiative, the latest day first. */
export async function listActuals(
  tx: Transaction,
  query: { readonly id: number; readonly cursor?: string | undefined; readonly limit: number },
): Promise<ActualsPage> {
  const list: RowList<ActualRecord> = {
    columns: `id, spent_on AS "on", amount, what, kind, minutes, given_in AS "givenIn", booked_at AS "bookedAt", actor, file_name AS "fileName"`,
    from: 'execution_actual',
    condition: 'initiative_id = $1',
    values: [query.id],
    order: [
      ['spent_on', 'date'],
      ['id', 'bigint'],
    ],
    descending: true,
    keyOf: ({ on, id }) => [on, id],
  };
  const { rows, ...page } = await rowPage(tx, list, query);
  const items = rows.map(({ fileName, minutes, givenIn, ...row }) => ({
    ...row,
    givenIn: givenIn ?? undefined,
    hours: minutes === null ? undefined : minutes / 60,
    fileName: fileName ?? undefined,
  }));
  return { ...page, items };
}

/** What was spent on one day. */
export interface DaySpent {
  readonly on: string;
  readonly kind: CostKind;
  readonly amount: number;
}

/** What was spent on each initiative by day and kind, oldest first: of all, or of one. */
export async function spentIn(
  tx: Transaction,
  id?: number,
): Promise<ReadonlyMap<number, readonly DaySpent[]>> {
  const rows = await tx.query<DaySpent & { readonly initiativeId: number }>(
    `SELECT initiative_id AS "initiativeId", spent_on AS "on", kind, sum(amount)::bigint AS amount FROM execution_actual
     WHERE $1::bigint IS NULL OR initiative_id = $1 GROUP BY initiative_id, spent_on, kind ORDER BY spent_on, kind`,
    [id],
  );
  const found = new Map<number, DaySpent[]>();
  for (const { initiativeId, ...spent } of rows) {
    const known = found.get(initiativeId);
    if (known === undefined) found.set(initiativeId, [spent]);
    else known.push(spent);
  }
  return found;
}
