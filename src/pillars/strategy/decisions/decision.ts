// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import { containing, type Transaction } from '#platform/storage';

export interface Option {
  readonly title: string;
  /** What speaks for and against it. */
  readonly note: string;
}

/** What people say of a decision. Days are `YYYY-MM-DD`. */
export interface DecisionWords {
  readonly question: string;
  readonly options: readonly Option[];
  /** One of the options, or in words where there are none; absent while it is open. */
  readonly choice?: string | undefined;
  readonly reasons: string;
  readonly decidedBy?: string | undefined;
  readonly decidedOn?: string | undefined;
  /** By when an open one has to be decided. */
  readonly neededBy?: string | undefined;
  /** What it is about: `objective:3`, `initiative:12`, `component:7`. */
  readonly subjects: readonly string[];
  /** The decision that it takes the place of. */
  readonly supersedesId?: number | undefined;
}

export interface Decision extends DecisionWords {
  readonly id: number;
  readonly key: string;
  /** The decision that took its place. */
  readonly supersededById?: number | undefined;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly revision: number;
}

export interface DecisionQuery {
  /** Words anywhere in it. */
  readonly search?: string | undefined;
  /** `objective:3` */
  readonly about?: string | undefined;
  readonly state?: 'open' | 'decided' | undefined;
  readonly id?: number | undefined;
}

type Nullable<Row, Names extends keyof Row> = Omit<Row, Names> & {
  readonly [Name in Names]: Exclude<Row[Name], undefined> | null;
};
type DecisionRecord = Nullable<
  Decision,
  'choice' | 'decidedBy' | 'decidedOn' | 'neededBy' | 'supersedesId' | 'supersededById'
>;

const FOUND = `
  ($1::bigint IS NULL OR d.id = $1)
  AND ($2::text IS NULL OR EXISTS (
    SELECT FROM strategy_decision_link l WHERE l.decision_id = d.id AND l.subject = $2))
  AND ($3::text IS NULL OR (choice IS NULL) = ($3 = 'open'))
  AND ($4::text IS NULL OR concat_ws(' ', question, options::text, choice, reasons, decided_by) ILIKE $4)`;

/** Decisions: the open ones first, by the day they are needed; then the newest first. */
export async function decisionsIn(
  tx: Transaction,
  { id, about, state, search }: DecisionQuery = {},
): Promise<readonly Decision[]> {
  const rows = await tx.query<DecisionRecord>(
    `SELECT d.id, key, question, options, choice, reasons, decided_by AS "decidedBy", decided_on AS "decidedOn",
       needed_by AS "neededBy", supersedes_id AS "supersedesId",
       (SELECT later.id FROM strategy_decision later WHERE later.supersedes_id = d.id) AS "supersededById",
       ARRAY(SELECT subject FROM strategy_decision_link l WHERE l.decision_id = d.id ORDER BY subject) AS subjects,
       made_at AS "madeAt", made_by AS "madeBy", revision
     FROM strategy_decision d WHERE ${FOUND}
     ORDER BY choice IS NOT NULL, needed_by NULLS LAST, decided_on DESC, id DESC`,
    [id, about, state, containing(search)],
  );
  return rows.map((row) => ({
    ...row,
    choice: row.choice ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    decidedOn: row.decidedOn ?? undefined,
    neededBy: row.neededBy ?? undefined,
    supersedesId: row.supersedesId ?? undefined,
    supersededById: row.supersededById ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function decisionById(tx: Transaction, id: number): Promise<Decision> {
  const [found] = await decisionsIn(tx, { id });
  if (found) return found;
  throw new Refusal(
    'not-found',
    'strategy/no-such-decision',
    `There is no decision ${id}.`,
    'Look for it in the decision log.',
  );
}
