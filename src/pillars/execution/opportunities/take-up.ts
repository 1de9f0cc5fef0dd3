// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedAddress, checkedProject, notForAuditors } from './may-take-up.ts';
import { NEXT, type UndertakingState, undertakingById } from './undertaking.ts';

export interface NewUndertaking {
  /** Key of the project. */
  readonly project: string;
  readonly what: string;
  readonly issueAddress?: string | undefined;
}

/** Somebody takes up a project. Result: its id; the same request (by its key) gives the one that it made before. */
export async function takeUp(
  storage: Storage,
  principal: Principal,
  wanted: NewUndertaking,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  notForAuditors(principal);
  const project = checkedProject(wanted.project);
  const what = wanted.what.trim();
  if (what === '') throw withoutWords();
  const issue = checkedAddress(wanted.issueAddress);
  const deed = { action: 'execution/take-up', subject: subjectOf(project), detail: { what } };
  return storage.write(principal, deed, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO execution_undertaking (project, what, issue_address, actor, taken_at, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [project, what, issue, principal.actor, at, key],
    );
    const id = row?.id ?? (await byKey(tx, key));
    if (id === undefined) throw new Error('Taking up a project: the database kept no row');
    return id;
  });
}

async function byKey(tx: Transaction, key: string | undefined): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_undertaking WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}

export interface OutcomeTold {
  readonly id: number;
  readonly revision: number;
  readonly to: UndertakingState;
  /** The change that was sent. */
  readonly changeAddress?: string | undefined;
  readonly note?: string | undefined;
}

/** Says what became of it: for whoever took it up, for leads and admins. Refuses when somebody was faster. */
export async function tellOutcome(
  storage: Storage,
  principal: Principal,
  told: OutcomeTold,
  at: Instant,
): Promise<void> {
  notForAuditors(principal);
  const { id, to, revision, note = '' } = told;
  const before = await storage.read(principal, (tx) => undertakingById(tx, id));
  const isLead = principal.role === 'lead' || principal.role === 'admin';
  if (!isLead && before.actor !== principal.actor) throw ofSomebodyElse();
  if (!NEXT[before.state].includes(to)) throw noSuchMove(before.state, to);
  const change = checkedAddress(told.changeAddress) ?? before.changeAddress;
  const detail = { from: before.state, to };
  const deed = { action: 'execution/tell-outcome', subject: subjectOf(before.project), detail };
  await storage.write(principal, deed, async (tx) => {
    const changed = await tx.query(
      `UPDATE execution_undertaking SET state = $3, change_address = $4, note = $5, revision = revision + 1,
         submitted_at = CASE WHEN $3 = 'submitted' THEN $6::timestamptz ELSE submitted_at END,
         ended_at = CASE WHEN $3 = 'submitted' THEN NULL ELSE $6::timestamptz END
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, to, change, note.trim() || before.note, at],
    );
    if (changed.length === 0) throw changedMeanwhile();
  });
}

/** What a write about a project is called in the log. */
export function subjectOf(project: string): string {
  return `project:${project}`;
}

function withoutWords(): Refusal {
  const message = 'Taking up a project: it is not said what is to be done.';
  return new Refusal('invalid', 'execution/no-words', message, 'Say it in a sentence.');
}

function ofSomebodyElse(): Refusal {
  return new Refusal(
    'not-allowed',
    'execution/not-yours',
    'Somebody else has taken this up.',
    'They, or a lead of the office, can say what became of it.',
  );
}

function noSuchMove(from: UndertakingState, to: UndertakingState): Refusal {
  const next = NEXT[from];
  return new Refusal(
    'conflict',
    'execution/no-such-outcome',
    `What is ${from} cannot become ${to}.`,
    next.length === 0 ? 'It has come to its end.' : `It can become ${next.join(' or ')}.`,
  );
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    'Somebody else has said what became of it since you looked.',
    'Load it again, and say it if it is still needed.',
  );
}
