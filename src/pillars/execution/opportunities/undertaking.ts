// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

export type UndertakingState = 'taken' | 'submitted' | 'merged' | 'declined' | 'dropped';

/** Somebody has taken up a project: what they do there, and what came of it. */
export interface Undertaking {
  readonly id: number;
  /** Key of the project. */
  readonly project: string;
  readonly what: string;
  readonly issueAddress?: string | undefined;
  /** The change that was sent. */
  readonly changeAddress?: string | undefined;
  readonly actor: string;
  readonly state: UndertakingState;
  readonly takenAt: Instant;
  readonly submittedAt?: Instant | undefined;
  /** When it was merged, declined or dropped. */
  readonly endedAt?: Instant | undefined;
  readonly note: string;
  readonly revision: number;
  /** What may become of it next. */
  readonly next: readonly UndertakingState[];
}

/** To which states it may go from each. */
export const NEXT: Readonly<Record<UndertakingState, readonly UndertakingState[]>> = {
  taken: ['submitted', 'dropped'],
  submitted: ['merged', 'declined', 'dropped'],
  merged: [],
  declined: [],
  dropped: [],
};

type Row = Omit<
  Undertaking,
  'next' | 'issueAddress' | 'changeAddress' | 'submittedAt' | 'endedAt'
> & {
  readonly issueAddress: string | null;
  readonly changeAddress: string | null;
  readonly submittedAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** All of them, newest first; or those of a project, or one. */
export async function undertakingsIn(
  tx: Transaction,
  { project, id }: { readonly project?: string | undefined; readonly id?: number | undefined } = {},
): Promise<readonly Undertaking[]> {
  const rows = await tx.query<Row>(
    `SELECT id, project, what, issue_address AS "issueAddress", change_address AS "changeAddress", actor, state,
       taken_at AS "takenAt", submitted_at AS "submittedAt", ended_at AS "endedAt", note, revision
     FROM execution_undertaking
     WHERE ($1::text IS NULL OR project = $1) AND ($2::bigint IS NULL OR id = $2) ORDER BY id DESC`,
    [project, id],
  );
  return rows.map((row) => ({
    ...row,
    issueAddress: row.issueAddress ?? undefined,
    changeAddress: row.changeAddress ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
    next: NEXT[row.state],
  }));
}

/** Refuses an id that the organisation does not have. */
export async function undertakingById(tx: Transaction, id: number): Promise<Undertaking> {
  const [found] = await undertakingsIn(tx, { id });
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-undertaking',
    `Nobody has taken up anything under number ${id}.`,
    'Look for it on the page Opportunities.',
  );
}
