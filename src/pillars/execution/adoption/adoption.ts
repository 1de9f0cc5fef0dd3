// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Costs } from './cost-words.ts';
import type { Criterion, MustHave } from './criteria-words.ts';
import type { Decision } from './decision.ts';
import type { Review } from './review.ts';
import type { Trial } from './trial-words.ts';

export type AdoptionState =
  | 'needed'
  | 'compared'
  | 'on-trial'
  | 'decided'
  | 'in-use'
  | 'reviewed'
  | 'retired'
  | 'given-up';

/** What people say of a need. Days are `YYYY-MM-DD`. */
export interface NeedWords {
  readonly title: string;
  /** What for. */
  readonly need: string;
  /** Whose need it is. */
  readonly who: string;
  readonly owner?: string | undefined;
  readonly neededBy?: string | undefined;
  /** 1 to 4: where on the radar it stands. */
  readonly quadrant: number;
  /** Id of the context of the licence policy in which it is to be used; the worst of all where it is left out. */
  readonly context?: string | undefined;
  /** What is used today. */
  readonly incumbent?: string | undefined;
  readonly incumbentEndsOn?: string | undefined;
}

/** A need and how far the office is with meeting it. */
export interface Adoption extends NeedWords {
  readonly id: number;
  /** Stable name. */
  readonly key: string;
  /** ISO 4217; it stays. */
  readonly currency: string;
  readonly state: AdoptionState;
  readonly mustHaves: readonly MustHave[];
  readonly criteria: readonly Criterion[];
  readonly costs: Costs;
  readonly trial?: Trial | undefined;
  readonly decision?: Decision | undefined;
  /** The strategy's id of the entry in the decision log. */
  readonly decisionId?: number | undefined;
  readonly initiativeId?: number | undefined;
  /** Newest first. */
  readonly reviews: readonly Review[];
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** Counts changes; whoever makes one says which they saw. */
  readonly revision: number;
}

/** The state of something that somebody saw. */
export interface Seen {
  readonly id: number;
  readonly revision: number;
}

type Optional =
  | 'owner'
  | 'neededBy'
  | 'context'
  | 'incumbent'
  | 'incumbentEndsOn'
  | 'trial'
  | 'decision'
  | 'decisionId'
  | 'initiativeId';
type Row = Omit<Adoption, Optional> & {
  readonly [Name in Optional]: Exclude<Adoption[Name], undefined> | null;
};

/** All adoptions of the organisation, newest first, or one. */
export async function adoptionsIn(tx: Transaction, id?: number): Promise<readonly Adoption[]> {
  const rows = await tx.query<Row>(
    `SELECT id, key, title, need, who, owner, needed_by AS "neededBy", quadrant, context, incumbent,
       incumbent_ends_on AS "incumbentEndsOn", currency, state, must_haves AS "mustHaves", criteria, costs, trial, decision,
       decision_id AS "decisionId", initiative_id AS "initiativeId", reviews, made_at AS "madeAt", made_by AS "madeBy", revision
     FROM execution_adoption WHERE $1::bigint IS NULL OR id = $1 ORDER BY id DESC`,
    [id],
  );
  return rows.map((row) => ({
    ...row,
    owner: row.owner ?? undefined,
    neededBy: row.neededBy ?? undefined,
    context: row.context ?? undefined,
    incumbent: row.incumbent ?? undefined,
    incumbentEndsOn: row.incumbentEndsOn ?? undefined,
    trial: row.trial ?? undefined,
    decision: row.decision ?? undefined,
    decisionId: row.decisionId ?? undefined,
    initiativeId: row.initiativeId ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function adoptionById(tx: Transaction, id: number): Promise<Adoption> {
  const [found] = await adoptionsIn(tx, id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-adoption',
    `There is no adoption ${id}.`,
    'Look for it in the list of adoptions.',
  );
}

/** Counts a change; refuses (`execution/changed-meanwhile`) when somebody else was faster. */
export async function countChange(tx: Transaction, { id, revision }: Seen): Promise<void> {
  const changed = await tx.query(
    'UPDATE execution_adoption SET revision = revision + 1 WHERE id = $1 AND revision = $2 RETURNING id',
    [id, revision],
  );
  if (changed.length === 0) throw changedMeanwhile((await adoptionById(tx, id)).title);
}

function changedMeanwhile(title: string): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `"${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

/** What a write about an adoption is called in the log. */
export function subjectOf(id: number): string {
  return `adoption:${id}`;
}

/** Its end has come: nothing of it is changed any more. */
export function isOver({ state }: Pick<Adoption, 'state'>): boolean {
  return state === 'retired' || state === 'given-up';
}

/** Whether candidates, criteria and scores may still be worked on. */
export function isOpen({ state }: Pick<Adoption, 'state'>): boolean {
  return state === 'needed' || state === 'compared' || state === 'on-trial';
}

/** Refuses (`execution/adoption-is-decided`) where the comparison is closed. */
export function refuseClosed(adoption: Pick<Adoption, 'state' | 'title'>): void {
  if (isOpen(adoption)) return;
  throw new Refusal(
    'conflict',
    'execution/adoption-is-decided',
    `"${adoption.title}" is ${adoption.state}: what was compared stays as it was decided upon.`,
    'Open the comparison again with a reason, if something has changed.',
  );
}
