// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { containing, type RowList, rowPage, type Transaction } from '#platform/storage';
import { noSuchWaiver } from './refuse.ts';
import { type WaiverState, type WaiverView, waiverState } from './waiver.ts';
import { type WaiverRow, waiverOf } from './waiver-store.ts';

export interface WaiverFilter {
  /** Part of the package, the rule, the name of the weakness or the reason. */
  readonly search?: string | undefined;
  readonly state?: WaiverState | undefined;
  /** About what this finding is about. */
  readonly findingId?: number | undefined;
  /** Ends before this moment. */
  readonly before?: Instant | undefined;
}

export interface WaiverQuery extends WaiverFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface WaiverPage {
  readonly items: WaiverView[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

interface ViewRow extends WaiverRow {
  readonly vulnerability: string | null;
  readonly findings: number;
}

const FROM = `compliance_waiver w
  LEFT JOIN compliance_vulnerability v ON v.organisation_id = w.organisation_id AND v.id = w.vulnerability_id`;
const COLUMNS = `w.*, v.name AS vulnerability, (SELECT count(*) FROM compliance_finding f
  WHERE f.waiver_id = w.id AND f.state = 'open' AND f.waived_until > $1::timestamptz) AS findings`;

// $1 is the moment that it is looked at.
const IN_STATE: Readonly<Record<WaiverState, string>> = {
  asked: 'w.approved IS NULL AND w.ended_at IS NULL AND w.expires_at > $1::timestamptz',
  'in-force': 'w.approved AND w.ended_at IS NULL AND w.expires_at > $1::timestamptz',
  expired:
    'w.approved IS DISTINCT FROM false AND w.ended_at IS NULL AND w.expires_at <= $1::timestamptz',
  declined: 'w.approved = false AND w.ended_at IS NULL',
  ended: 'w.ended_at IS NOT NULL',
};

/** One page, what ends first at the top, and the exact count. */
export async function listWaivers(
  tx: Transaction,
  { cursor, limit, search, state, findingId, before }: WaiverQuery,
  at: Instant,
): Promise<WaiverPage> {
  const condition = `$1::timestamptz IS NOT NULL
    AND ($2::text IS NULL OR w.package ILIKE $2 OR w.rule ILIKE $2 OR w.reason ILIKE $2 OR v.name ILIKE $2)
    AND ($3::timestamptz IS NULL OR w.expires_at < $3)
    AND ($4::bigint IS NULL OR EXISTS (SELECT FROM compliance_finding f WHERE f.id = $4 AND f.rule = w.rule
      AND f.package = w.package AND f.license IS NOT DISTINCT FROM w.license
      AND f.vulnerability_id IS NOT DISTINCT FROM w.vulnerability_id)) ${state === undefined ? '' : `AND ${IN_STATE[state]}`}`;
  const list: RowList<ViewRow> = {
    columns: COLUMNS,
    from: FROM,
    condition,
    values: [at, containing(search), before, findingId],
    order: [
      ['w.expires_at', 'timestamptz'],
      ['w.id', 'bigint'],
    ],
    keyOf: (row) => [row.expires_at, row.id],
  };
  const { rows, ...page } = await rowPage(tx, list, { cursor, limit });
  return { ...page, items: rows.map((row) => viewOf(row, at)) };
}

/** Refuses an id that the organisation does not have. */
export async function waiverById(tx: Transaction, id: number, at: Instant): Promise<WaiverView> {
  const [row] = await tx.query<ViewRow>(`SELECT ${COLUMNS} FROM ${FROM} WHERE w.id = $2`, [at, id]);
  if (row === undefined) throw noSuchWaiver(id);
  return viewOf(row, at);
}

function viewOf(row: ViewRow, at: Instant): WaiverView {
  const waiver = waiverOf(row);
  const { vulnerabilityId: id } = waiver;
  const name = row.vulnerability;
  return {
    ...waiver,
    state: waiverState(waiver, at),
    vulnerability: id === undefined || name === null ? undefined : { id, name },
    findings: row.findings,
  };
}
