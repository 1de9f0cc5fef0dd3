// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import {
  INVENTORY,
  INVENTORY_COLUMNS,
  type InventoryRecord,
  type InventoryRow,
  inventoryRows,
} from './list-components.ts';
import type { Verdict } from './verdict.ts';

export interface ComponentStanding extends InventoryRow {
  readonly verdicts: {
    readonly context: string;
    readonly verdict: Verdict;
    readonly rule?: string | undefined;
    readonly reason: string;
  }[];
}

/** One component version in use with what the policy says of it in each context. */
export async function componentStanding(tx: Transaction, id: number): Promise<ComponentStanding> {
  const found = await tx.query<InventoryRecord>(
    `SELECT ${INVENTORY_COLUMNS} FROM ${INVENTORY} WHERE v.id = $1`,
    [id],
  );
  const [row] = await inventoryRows(tx, found);
  if (!row) throw noSuchComponent(id);
  const verdicts = await tx.query<{
    context: string;
    verdict: Verdict;
    rule: string | null;
    reason: string;
  }>(
    'SELECT context, verdict, rule, reason FROM compliance_judgement WHERE component_id = $1 ORDER BY context',
    [id],
  );
  return {
    ...row,
    verdicts: verdicts.map(({ rule, ...rest }) => ({ ...rest, rule: rule ?? undefined })),
  };
}

function noSuchComponent(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-component',
    `Component ${id} is not in use.`,
    'It may have left the inventory with the last scan; look for its name in the inventory.',
  );
}
