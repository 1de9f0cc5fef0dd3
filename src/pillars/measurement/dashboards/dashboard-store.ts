// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { json, type Transaction } from '#platform/storage';
import type { Card, Dashboard, DashboardWords } from './dashboard.ts';

interface DashboardRow {
  readonly id: number;
  readonly name: string;
  readonly owner: string;
  readonly is_shared: boolean;
  readonly days: number;
  readonly cards: Card[];
  readonly changed_at: Instant;
  readonly revision: number;
}

/** Those of the owner and those that are shared, by name. */
export async function dashboardsFor(tx: Transaction, owner: string): Promise<readonly Dashboard[]> {
  const rows = await tx.query<DashboardRow>(
    `SELECT * FROM measurement_dashboard WHERE removed_at IS NULL AND (is_shared OR owner = $1) ORDER BY name, id`,
    [owner],
  );
  return rows.map(dashboardOf);
}

function dashboardOf(row: DashboardRow): Dashboard {
  const { id, name, owner, days, cards, revision } = row;
  return {
    ...{ id, name, owner, days, cards, revision },
    isShared: row.is_shared,
    changedAt: row.changed_at,
  };
}

/** Result: its id. */
export async function insertDashboard(
  tx: Transaction,
  { name, isShared, days, cards }: DashboardWords,
  { owner, at }: { readonly owner: string; readonly at: Instant },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO measurement_dashboard (name, owner, is_shared, days, cards, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
    [name, owner, isShared, days, json(cards), at],
  );
  if (row === undefined) throw new Error('Storing a dashboard returned no row');
  return row.id;
}

interface Seen {
  readonly id: number;
  readonly revision: number;
}

/** `false` where somebody was faster. */
export async function updateDashboard(
  tx: Transaction,
  { id, revision, name, isShared, days, cards }: DashboardWords & Seen,
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_dashboard SET name = $3, is_shared = $4, days = $5, cards = $6, changed_at = $7, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND removed_at IS NULL RETURNING id`,
    [id, revision, name, isShared, days, json(cards), at],
  );
  return rows.length > 0;
}

/** `false` where somebody was faster. */
export async function markRemoved(
  tx: Transaction,
  { id, revision }: Seen,
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_dashboard SET removed_at = $3, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND removed_at IS NULL RETURNING id`,
    [id, revision, at],
  );
  return rows.length > 0;
}
