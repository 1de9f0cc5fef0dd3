// SPDX-License-Identifier: Apache-2.0
import { cutPage, type Instant, parseCursor, Refusal } from '#model';
import { containing, type Transaction } from '#platform/storage';
import type { Policy } from './policy.ts';
import type { Severity } from './verdict.ts';

export interface FindingFilter {
  readonly search?: string | undefined;
  readonly state?: 'open' | 'gone' | undefined;
  readonly severity?: Severity | undefined;
  readonly rule?: string | undefined;
  readonly repositoryId?: number | undefined;
  /** In a member of this product. */
  readonly productId?: number | undefined;
  readonly componentId?: number | undefined;
}

export interface FindingQuery extends FindingFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface FindingRow {
  readonly id: number;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly state: 'open' | 'gone';
  readonly repository: { readonly id: number; readonly name: string };
  readonly component: {
    readonly id: number;
    readonly purl: string;
    readonly name: string;
    readonly version?: string | undefined;
  };
  readonly license?: string | undefined;
  readonly message: string;
  readonly howToFix: string;
  readonly openedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly goneAt?: Instant | undefined;
  readonly returned: number;
}

export interface FindingPage {
  readonly items: FindingRow[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

interface FindingRecord {
  readonly id: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly severity_rank: number;
  readonly state: 'open' | 'gone';
  readonly repository_id: number;
  readonly repository_name: string;
  readonly component_id: number;
  readonly purl: string;
  readonly component_name: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly message: string;
  readonly how_to_fix: string;
  readonly opened_at: Instant;
  readonly last_seen_at: Instant;
  readonly gone_at: Instant | null;
  readonly returned: number;
}

const FROM = `compliance_finding f
  JOIN components_known c ON c.organisation_id = f.organisation_id AND c.id = f.component_id
  JOIN portfolio_known r ON r.organisation_id = f.organisation_id AND r.id = f.repository_id`;

// An open finding is judged again only when something changes; until then every scan of its repository has seen it.
const COLUMNS = `f.*, r.name AS repository_name, c.purl, c.name AS component_name, c.version,
  CASE f.state WHEN 'open' THEN greatest(f.last_seen_at, r.last_scanned_at) ELSE f.last_seen_at END AS last_seen_at`;

/** One page of findings, worst first, and the exact count of all that the filter lets through. */
export async function listFindings(
  tx: Transaction,
  policy: Policy,
  query: FindingQuery,
): Promise<FindingPage> {
  const { condition, values } = conditionOf(query);
  const rows = await pageOf(tx, query, condition, values);
  const page = cutPage(rows, query.limit, (row) => [-row.severity_rank, row.id]);
  // Only a search looks at package and repository; without one they need not be joined to be counted.
  const counted = query.search === undefined ? 'compliance_finding f' : FROM;
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${counted} WHERE ${condition}`,
    values,
  );
  return {
    items: page.rows.map((row) => findingRowOf(policy, row)),
    nextCursor: page.nextCursor,
    total: count?.total ?? 0,
  };
}

function pageOf(
  tx: Transaction,
  { cursor, limit }: FindingQuery,
  condition: string,
  values: readonly unknown[],
): Promise<readonly FindingRecord[]> {
  const [rank, id, count] = [values.length + 1, values.length + 2, values.length + 3];
  const after = cursor === undefined ? [] : parseCursor(cursor, 2);
  // The order of the index; with the rank turned round in the cursor, as two directions make no row comparison.
  return tx.query<FindingRecord>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${condition}
       AND ($${id}::bigint IS NULL OR f.severity_rank < -$${rank}::int
         OR (f.severity_rank = -$${rank}::int AND f.id > $${id}::bigint))
     ORDER BY f.severity_rank DESC, f.id LIMIT $${count}`,
    [...values, after[0] ?? null, after[1] ?? null, limit + 1],
  );
}

/** One finding; refuses an id that the organisation does not have. */
export async function findingById(
  tx: Transaction,
  policy: Policy,
  id: number,
): Promise<FindingRow> {
  const [row] = await tx.query<FindingRecord>(`SELECT ${COLUMNS} FROM ${FROM} WHERE f.id = $1`, [
    id,
  ]);
  if (row) return findingRowOf(policy, row);
  throw new Refusal(
    'not-found',
    'compliance/no-such-finding',
    `There is no finding ${id}.`,
    'Findings are never deleted; look for it in the list of findings.',
  );
}

/** The filter as SQL, with its values from $1; only what is asked for, so that the planner sees what it may use. */
function conditionOf(filter: FindingFilter): {
  readonly condition: string;
  readonly values: readonly unknown[];
} {
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const parts: string[] = ['true'];
  if (filter.search !== undefined) {
    const pattern = given(containing(filter.search));
    parts.push(
      `(c.purl ILIKE ${pattern} OR f.message ILIKE ${pattern} OR r.name ILIKE ${pattern})`,
    );
  }
  if (filter.state !== undefined) parts.push(`f.state = ${given(filter.state)}`);
  if (filter.severity !== undefined) parts.push(`f.severity = ${given(filter.severity)}`);
  if (filter.rule !== undefined) parts.push(`f.rule = ${given(filter.rule)}`);
  if (filter.repositoryId !== undefined)
    parts.push(`f.repository_id = ${given(filter.repositoryId)}`);
  if (filter.productId !== undefined)
    parts.push(
      `f.repository_id IN (SELECT repository_id FROM portfolio_membership WHERE product_id = ${given(filter.productId)})`,
    );
  if (filter.componentId !== undefined) parts.push(`f.component_id = ${given(filter.componentId)}`);
  return { condition: parts.join(' AND '), values };
}

function findingRowOf(policy: Policy, row: FindingRecord): FindingRow {
  return {
    id: row.id,
    rule: row.rule,
    // A rule that a later policy dropped keeps its id as title.
    title: policy.rules.find((rule) => rule.id === row.rule)?.title ?? row.rule,
    severity: row.severity,
    state: row.state,
    repository: { id: row.repository_id, name: row.repository_name },
    component: {
      id: row.component_id,
      purl: row.purl,
      name: row.component_name,
      version: row.version ?? undefined,
    },
    license: row.license ?? undefined,
    message: row.message,
    howToFix: row.how_to_fix,
    openedAt: row.opened_at,
    lastSeenAt: row.last_seen_at,
    goneAt: row.gone_at ?? undefined,
    returned: row.returned,
  };
}
