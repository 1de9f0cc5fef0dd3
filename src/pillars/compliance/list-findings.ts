// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import { containing, type Transaction } from '#platform/storage';
import type { Policy } from './policy.ts';
import type { Severity } from './verdict.ts';
import { STATE_OF_FINDING, WAIVED } from './waivers/index.ts';
import { worstFirstPage } from './worst-first-page.ts';

/** `waived`: somebody answers for it until a day. */
export type FindingState = 'open' | 'waived' | 'gone';

export interface FindingFilter {
  readonly search?: string | undefined;
  readonly state?: FindingState | undefined;
  readonly severity?: Severity | undefined;
  readonly rule?: string | undefined;
  readonly repositoryId?: number | undefined;
  /** In a member of this product. */
  readonly productId?: number | undefined;
  readonly componentId?: number | undefined;
  /** About weaknesses, or about anything else. */
  readonly about?: 'weaknesses' | 'other' | undefined;
  /** Covered by this waiver. */
  readonly waiverId?: number | undefined;
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
  readonly state: FindingState;
  readonly repository: { readonly id: number; readonly name: string };
  readonly component: {
    readonly id: number;
    readonly purl: string;
    readonly name: string;
    readonly version?: string | undefined;
  };
  readonly license?: string | undefined;
  /** The weakness that it is about. */
  readonly vulnerability?:
    | { readonly id: number; readonly name: string; readonly summary: string }
    | undefined;
  /** The version that is free of it. */
  readonly fixedIn?: string | undefined;
  /** What covers it now. */
  readonly waiver?: { readonly id: number; readonly expiresAt: Instant } | undefined;
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
  readonly state: FindingState;
  readonly repository_id: number;
  readonly repository_name: string;
  readonly component_id: number;
  readonly purl: string;
  readonly component_name: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly vulnerability_id: number | null;
  readonly vulnerability: string | null;
  readonly summary: string | null;
  readonly fixed_in: string | null;
  readonly waiver_id: number | null;
  readonly waived_until: Instant | null;
  readonly message: string;
  readonly how_to_fix: string;
  readonly opened_at: Instant;
  readonly last_seen_at: Instant;
  readonly gone_at: Instant | null;
  readonly returned: number;
}

const FROM = `compliance_finding f
  JOIN components_known c ON c.organisation_id = f.organisation_id AND c.id = f.component_id
  JOIN portfolio_known r ON r.organisation_id = f.organisation_id AND r.id = f.repository_id
  LEFT JOIN compliance_vulnerability v ON v.organisation_id = f.organisation_id AND v.id = f.vulnerability_id`;

// An open finding is judged again only when something changes; until then every scan of its repository has seen it.
const COLUMNS = `f.*, r.name AS repository_name, c.purl, c.name AS component_name, c.version,
  CASE f.state WHEN 'open' THEN greatest(f.last_seen_at, r.last_scanned_at) ELSE f.last_seen_at END AS last_seen_at,
  v.name AS vulnerability, v.summary, ${STATE_OF_FINDING} AS state`;

/** One page of findings, worst first, and the exact count of all that the filter lets through. */
export async function listFindings(
  tx: Transaction,
  policy: Policy,
  query: FindingQuery,
): Promise<FindingPage> {
  const list = {
    ...conditionOf(query),
    columns: COLUMNS,
    from: FROM,
    // Only a search looks at package and repository; without one they need not be joined to be counted.
    counted: query.search === undefined ? 'compliance_finding f' : FROM,
    rank: 'f.severity_rank',
    id: 'f.id',
  };
  const { rows, ...page } = await worstFirstPage<FindingRecord>(tx, list, query);
  return { ...page, items: rows.map((row) => findingRowOf(policy, row)) };
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

const IN_STATE: Readonly<Record<FindingState, string>> = {
  open: `f.state = 'open' AND NOT ${WAIVED}`,
  waived: `f.state = 'open' AND ${WAIVED}`,
  gone: `f.state = 'gone'`,
};

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
      `(c.purl ILIKE ${pattern} OR f.message ILIKE ${pattern} OR r.name ILIKE ${pattern} OR v.name ILIKE ${pattern})`,
    );
  }
  if (filter.state !== undefined) parts.push(IN_STATE[filter.state]);
  if (filter.waiverId !== undefined) parts.push(`f.waiver_id = ${given(filter.waiverId)}`);
  if (filter.about !== undefined)
    parts.push(`f.vulnerability_id IS ${filter.about === 'other' ? '' : 'NOT '}NULL`);
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
    title: titleOf(policy, row),
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
    vulnerability: vulnerabilityOf(row),
    fixedIn: row.fixed_in ?? undefined,
    waiver: waiverOf(row),
    message: row.message,
    howToFix: row.how_to_fix,
    openedAt: row.opened_at,
    lastSeenAt: row.last_seen_at,
    goneAt: row.gone_at ?? undefined,
    returned: row.returned,
  };
}

/** A rule that a later policy dropped keeps its id as title. */
function titleOf({ rules }: Policy, { rule: id, vulnerability, summary }: FindingRecord): string {
  if (vulnerability !== null) return `${vulnerability}: ${summary || 'no summary'}`;
  return rules.find((rule) => rule.id === id)?.title ?? id;
}

function vulnerabilityOf({ vulnerability_id: id, vulnerability: name, summary }: FindingRecord) {
  return id === null || name === null ? undefined : { id, name, summary: summary ?? '' };
}

function waiverOf({ state, waiver_id: id, waived_until: expiresAt }: FindingRecord) {
  return state !== 'waived' || id === null || expiresAt === null ? undefined : { id, expiresAt };
}
