// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

export type InitiativeState =
  | 'idea'
  | 'business-case'
  | 'approved'
  | 'in-flight'
  | 'on-hold'
  | 'delivered'
  | 'closed'
  | 'cancelled';

/** What people say of an initiative. */
export interface InitiativeWords {
  readonly title: string;
  readonly why: string;
  /** The strategy's id of the objective that it serves. */
  readonly objectiveId?: number | undefined;
  readonly sponsor?: string | undefined;
  readonly lead?: string | undefined;
  /** How much it matters, 1 to 5, as people judge; absent while nobody has. */
  readonly worth?: number | undefined;
  /** Who carries which share of it with us; none: all of it is ours. */
  readonly partners?: readonly Partner[] | undefined;
}

/** An organisation that carries a share. */
export interface Partner {
  readonly name: string;
  /** Whole per cent; those of all partners are at most 100, and the rest is ours. */
  readonly percent: number;
}

/** A piece of work with an end, a plan and money of one currency. */
export interface Initiative extends InitiativeWords {
  readonly id: number;
  /** Stable name in files. */
  readonly key: string;
  readonly partners: readonly Partner[];
  /** ISO 4217. */
  readonly currency: string;
  readonly state: InitiativeState;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** When it was delivered or cancelled. */
  readonly endedAt?: Instant | undefined;
  /** Counts the changes of words, state and plan; whoever changes one says which revision they saw. */
  readonly revision: number;
  /** The name of the request that made it; a plan of gaps names its items in it. */
  readonly origin?: string | undefined;
}

/** The state of an initiative that somebody saw. */
export interface Seen {
  readonly id: number;
  readonly revision: number;
}

interface InitiativeRecord {
  readonly objectiveId: number | null;
  readonly sponsor: string | null;
  readonly lead: string | null;
  readonly worth: number | null;
  readonly endedAt: Instant | null;
  readonly origin: string | null;
}

/** Initiatives, newest first: all of them, one, or those of an objective. */
export async function initiativesIn(
  tx: Transaction,
  { id, objectiveId }: { readonly id?: number; readonly objectiveId?: number | undefined } = {},
): Promise<readonly Initiative[]> {
  const rows = await tx.query<Initiative & InitiativeRecord>(
    `SELECT id, key, title, why, objective_id AS "objectiveId", sponsor, lead, worth, partners, currency,
       state, made_at AS "madeAt",
       made_by AS "madeBy", ended_at AS "endedAt", revision, idempotency_key AS origin
     FROM execution_initiative
     WHERE ($1::bigint IS NULL OR id = $1) AND ($2::bigint IS NULL OR objective_id = $2) ORDER BY id DESC`,
    [id, objectiveId],
  );
  return rows.map(({ objectiveId: serves, sponsor, lead, worth, endedAt, origin, ...row }) => ({
    ...row,
    objectiveId: serves ?? undefined,
    sponsor: sponsor ?? undefined,
    lead: lead ?? undefined,
    worth: worth ?? undefined,
    endedAt: endedAt ?? undefined,
    origin: origin ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function initiativeById(tx: Transaction, id: number): Promise<Initiative> {
  const [found] = await initiativesIn(tx, { id });
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-initiative',
    `There is no initiative ${id}.`,
    'Look for it in the list of initiatives.',
  );
}

/** Counts a change; refuses (`execution/changed-meanwhile`) when somebody else was faster. */
export async function countChange(tx: Transaction, { id, revision }: Seen): Promise<void> {
  const changed = await tx.query(
    'UPDATE execution_initiative SET revision = revision + 1 WHERE id = $1 AND revision = $2 RETURNING id',
    [id, revision],
  );
  if (changed.length > 0) return;
  const { title } = await initiativeById(tx, id);
  throw new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `"${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

/** What a write about an initiative is called in the log. */
export function subjectOf(id: number): string {
  return `initiative:${id}`;
}
