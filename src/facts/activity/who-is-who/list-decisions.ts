// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Identity, Instant } from '#model';
import { type RowList, rowPage, type Transaction } from '#platform/storage';

export interface PeopleDecision {
  readonly id: number;
  readonly verdict: 'same' | 'different' | ActorClass;
  readonly origin: 'hand' | 'import' | 'erasure';
  /** Whom it is about: the first of many. */
  readonly identities: readonly Identity[];
  readonly reason?: string | undefined;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly undone?: {
    readonly by: string;
    readonly at: Instant;
    readonly why?: string | undefined;
  };
}

export interface PeopleDecisionPage {
  readonly items: readonly PeopleDecision[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

/** A file decides about thousands at once. */
const MOST_NAMED = 12;

interface Row {
  readonly id: number;
  readonly verdict: PeopleDecision['verdict'];
  readonly origin: PeopleDecision['origin'];
  readonly identities: readonly Identity[];
  readonly reason: string | null;
  readonly decided_by: string;
  readonly decided_at: Instant;
  readonly undone_by: string | null;
  readonly undone_at: Instant | null;
  readonly undone_why: string | null;
}

const ALL: RowList<Row> = {
  columns: `id, verdict, origin, reason, decided_by, decided_at, undone_by, undone_at, undone_why,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'email', email) ORDER BY identity.id), '[]')
     FROM activity_identity AS identity WHERE identity.id = ANY((left_ids || right_ids)[1:${MOST_NAMED}])) AS identities`,
  from: 'activity_decision',
  condition: 'true',
  values: [],
  order: [['activity_decision.id', 'bigint']],
  descending: true,
  keyOf: ({ id }) => [id],
};

/** What was decided about people, the newest first, the undone ones too. */
export async function listDecisions(
  tx: Transaction,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<PeopleDecisionPage> {
  const { rows, ...page } = await rowPage(tx, ALL, query);
  return { ...page, items: rows.map(decisionOfRow) };
}

function decisionOfRow(row: Row): PeopleDecision {
  const { id, verdict, origin, identities, undone_by: by, undone_at: at } = row;
  const undone = by !== null && at !== null && { by, at, why: row.undone_why ?? undefined };
  return {
    id,
    verdict,
    origin,
    identities,
    reason: row.reason ?? undefined,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    ...(undone && { undone }),
  };
}
