// SPDX-License-Identifier: Apache-2.0
import type { SeverityRating } from '#engines/advisories';
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import { worstFirstPage } from '../worst-first-page.ts';
import { FROM, type VulnerabilityFilter, vulnerabilityCondition } from './vulnerability-filter.ts';

export interface VulnerabilityQuery extends VulnerabilityFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One weakness, with what the filter lets through of where it is. */
export interface VulnerabilityRow {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of the records that tell of it. */
  readonly advisories: readonly string[];
  readonly summary: string;
  readonly rating?: SeverityRating | undefined;
  readonly score?: number | undefined;
  readonly vector?: string | undefined;
  /** Package URLs without version. */
  readonly packages: readonly string[];
  readonly repositories: number;
  readonly open: number;
  readonly suppressed: number;
  readonly gone: number;
  /** Of all that are open a version without it is known; absent where none is open. */
  readonly fixable?: boolean | undefined;
  readonly openedAt: Instant;
}

export interface VulnerabilityPage {
  readonly items: VulnerabilityRow[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

interface Record {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly advisories: readonly string[];
  readonly summary: string;
  readonly rating: SeverityRating | null;
  readonly score: number | null;
  readonly vector: string | null;
  readonly packages: readonly string[];
  readonly repositories: number;
  readonly open: number;
  readonly suppressed: number;
  readonly gone: number;
  readonly fixable: boolean | null;
  readonly opened_at: Instant;
}

const GROUPED = (condition: string) =>
  `SELECT f.vulnerability_id AS id, array_agg(DISTINCT f.package) AS packages,
     count(DISTINCT f.repository_id) AS repositories, count(*) FILTER (WHERE f.state = 'open') AS open,
     count(*) FILTER (WHERE f.state = 'suppressed') AS suppressed, count(*) FILTER (WHERE f.state = 'gone') AS gone,
     bool_and(f.fixed_in IS NOT NULL) FILTER (WHERE f.state = 'open') AS fixable, min(f.opened_at) AS opened_at
   FROM ${FROM} WHERE ${condition} GROUP BY f.vulnerability_id`;

const COLUMNS = `v.id, v.name, v.aliases, v.advisories, v.summary, v.rating, v.score, v.vector, g.packages,
  g.repositories, g.open, g.suppressed, g.gone, g.fixable, g.opened_at`;

/** One page, worst first, and the exact count of all that the filter lets through. */
export async function listVulnerabilities(
  tx: Transaction,
  query: VulnerabilityQuery,
): Promise<VulnerabilityPage> {
  const { condition, values } = vulnerabilityCondition(query);
  const list = {
    columns: COLUMNS,
    from: `(${GROUPED(condition)}) g JOIN compliance_vulnerability v USING (id)`,
    condition: 'true',
    values,
    rank: 'v.rank',
    id: 'v.id',
  };
  const { rows, ...page } = await worstFirstPage<Record>(tx, list, query);
  return { ...page, items: rows.map(rowOf) };
}

/** One weakness; refuses an id that was never found in anything in use. */
export async function vulnerabilityById(tx: Transaction, id: number): Promise<VulnerabilityRow> {
  const [row] = await tx.query<Record>(
    `SELECT ${COLUMNS} FROM (${GROUPED('f.vulnerability_id = $1')}) g JOIN compliance_vulnerability v USING (id)`,
    [id],
  );
  if (row) return rowOf(row);
  throw new Refusal(
    'not-found',
    'compliance/no-such-vulnerability',
    `There is no vulnerability ${id}.`,
    'Look for it in the list of vulnerabilities; show the gone ones too.',
  );
}

function rowOf({ opened_at, ...row }: Record): VulnerabilityRow {
  return {
    ...row,
    rating: row.rating ?? undefined,
    score: row.score ?? undefined,
    vector: row.vector ?? undefined,
    fixable: row.fixable ?? undefined,
    openedAt: opened_at,
  };
}
