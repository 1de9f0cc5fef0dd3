// SPDX-License-Identifier: Apache-2.0
import { type Cursor, cutPage, parseCursor, type Scope } from '#model';
import type { Transaction } from '#platform/storage';
import { componentCondition } from './component-condition.ts';
import type { ComponentFilter } from './component-filter.ts';
import { LICENSE } from './inventory-license.ts';
import { licenseClassOf } from './license-class.ts';
import type { Verdict } from './verdict.ts';
import { WAIVED } from './waivers/index.ts';

export interface ComponentQuery extends ComponentFilter {
  readonly sort: 'name' | 'repositories' | 'license' | 'verdict';
  readonly order: 'asc' | 'desc';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface InventoryRow {
  readonly id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly licenseClass: string;
  readonly verdict: Verdict;
  readonly scopes: Scope[];
  readonly direct: boolean;
  readonly repositories: number;
  readonly openFindings: number;
}

export interface InventoryPage {
  readonly items: InventoryRow[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

const SORT_BY = {
  name: { expression: 'lower(v.name)', type: 'text' },
  repositories: { expression: 'v.repositories', type: 'int' },
  license: { expression: `coalesce(${LICENSE}, '')`, type: 'text' },
  verdict: { expression: 'coalesce(s.rank, 2)', type: 'int' },
} as const;

/** The tables of the inventory: facts through their view, what we think of them beside it. */
export const INVENTORY = `components_version v
  LEFT JOIN compliance_standing s ON s.organisation_id = v.organisation_id AND s.component_id = v.id`;

export const INVENTORY_COLUMNS = `v.id, v.purl, v.ecosystem, v.name, v.version, ${LICENSE} AS license, v.scopes, v.direct,
  v.repositories, coalesce(s.verdict, 'unknown') AS verdict`;

/** A row of the inventory as the database gives it. */
export interface InventoryRecord {
  readonly id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly scopes: Scope[];
  readonly direct: boolean;
  readonly repositories: number;
  readonly verdict: Verdict;
}

/** One page of every component version in use, and the exact count of all that the filter lets through. */
export async function listComponents(
  tx: Transaction,
  query: ComponentQuery,
): Promise<InventoryPage> {
  const { condition, values } = componentCondition(query);
  const rows = await pageOf(tx, query, condition, values);
  const page = cutPage(rows, query.limit, (row) => [row.sort_value, row.id]);
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${INVENTORY} WHERE ${condition}`,
    values,
  );
  return {
    items: await inventoryRows(tx, page.rows),
    nextCursor: page.nextCursor,
    total: count?.total ?? 0,
  };
}

function pageOf(
  tx: Transaction,
  { sort, order, cursor, limit }: ComponentQuery,
  condition: string,
  values: readonly unknown[],
) {
  const { expression, type } = SORT_BY[sort];
  const after: Cursor | [] = cursor === undefined ? [] : parseCursor(cursor, 2);
  const [value, id, count] = [values.length + 1, values.length + 2, values.length + 3];
  const beyond = order === 'asc' ? '>' : '<';
  // One row more than asked for tells whether there is another page.
  return tx.query<InventoryRecord & { sort_value: string | number }>(
    `SELECT ${INVENTORY_COLUMNS}, ${expression} AS sort_value FROM ${INVENTORY} WHERE ${condition}
       AND ($${id}::bigint IS NULL OR (${expression}, v.id) ${beyond} ($${value}::${type}, $${id}::bigint))
     ORDER BY ${expression} ${order}, v.id ${order} LIMIT $${count}`,
    [...values, after[0] ?? null, after[1] ?? null, limit + 1],
  );
}

/**
 * The rows with their open findings. Counted once for all: counted beside each row, a database that knows nothing of the
 * findings yet (just judged) reads all of them for every row.
 */
export async function inventoryRows(
  tx: Transaction,
  records: readonly InventoryRecord[],
): Promise<InventoryRow[]> {
  const found = await tx.query<{ component_id: number; count: number }>(
    `SELECT f.component_id, count(*) AS count FROM compliance_finding f
     WHERE f.state = 'open' AND NOT ${WAIVED} AND f.component_id = ANY($1::bigint[]) GROUP BY f.component_id`,
    [records.map(({ id }) => id)],
  );
  const counts = new Map(found.map(({ component_id, count }) => [component_id, count]));
  return records.map((record) => inventoryRowOf(record, counts.get(record.id) ?? 0));
}

function inventoryRowOf(row: InventoryRecord, openFindings: number): InventoryRow {
  const { version, license, ...same } = row;
  return {
    id: same.id,
    purl: same.purl,
    ecosystem: same.ecosystem,
    name: same.name,
    version: version ?? undefined,
    license: license ?? undefined,
    licenseClass: licenseClassOf(license ?? undefined),
    verdict: same.verdict,
    scopes: same.scopes,
    direct: same.direct,
    repositories: same.repositories,
    openFindings,
  };
}
