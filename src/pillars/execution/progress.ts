// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type Initiative, initiativeById, subjectOf } from './initiative.ts';
import { milestoneById } from './milestone-by-id.ts';
import { requireLead } from './require-lead.ts';

/** How far a milestone was, as a person said. */
export interface ProgressClaim {
  readonly milestoneId: number;
  readonly at: Instant;
  /** 0 to 100. */
  readonly done: number;
  readonly comment: string;
  readonly actor: string;
  /** Taken from the issues and change requests that the milestone follows, not claimed. */
  readonly byForge: boolean;
}

export interface NewClaim {
  readonly milestoneId: number;
  /** Per cent, whole, 0 to 100. */
  readonly done: number;
  readonly comment: string;
}

/** Keeps how far a milestone is beside what was said before. Result: the id of its initiative. */
export async function claimProgress(
  storage: Storage,
  principal: Principal,
  { milestoneId, done, comment }: NewClaim,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  if (!Number.isInteger(done) || done < 0 || done > 100) throw badShare(done);
  const { initiative, title, from, follows } = await storage.read(principal, (tx) =>
    known(tx, milestoneId),
  );
  refuseNotInFlight(initiative);
  if (follows > 0) throw isFollowing(title, follows);
  const detail = { milestone: title, from, done, comment };
  const what = { action: 'execution/claim-progress', subject: subjectOf(initiative.id), detail };
  await storage.write(principal, what, (tx) =>
    tx.query(
      'INSERT INTO execution_progress (milestone_id, at, done_percent, comment, actor) VALUES ($1, $2, $3, $4, $5)',
      [milestoneId, at, done, comment, principal.actor],
    ),
  );
  return initiative.id;
}

/** What was said of the milestones of each initiative, oldest first: of all, or of one. */
export async function progressIn(
  tx: Transaction,
  id?: number,
): Promise<ReadonlyMap<number, readonly ProgressClaim[]>> {
  const rows = await tx.query<ProgressClaim & { readonly initiativeId: number }>(
    `SELECT initiative_id AS "initiativeId", milestone_id AS "milestoneId", at, done_percent AS done, comment, actor,
       by_forge AS "byForge"
     FROM execution_progress p JOIN execution_milestone m USING (organisation_id)
     WHERE m.id = p.milestone_id AND ($1::bigint IS NULL OR initiative_id = $1) ORDER BY p.id`,
    [id],
  );
  const found = new Map<number, ProgressClaim[]>();
  for (const { initiativeId, ...claim } of rows) {
    const known = found.get(initiativeId);
    if (known === undefined) found.set(initiativeId, [claim]);
    else known.push(claim);
  }
  return found;
}

/** The newest word of each milestone that has one, in per cent. */
export async function latestProgress(
  tx: Transaction,
  milestoneIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ id: number; done: number }>(
    `SELECT DISTINCT ON (milestone_id) milestone_id AS id, done_percent AS done FROM execution_progress
     WHERE milestone_id = ANY($1::bigint[]) ORDER BY milestone_id, execution_progress.id DESC`,
    [milestoneIds],
  );
  return new Map(rows.map(({ id, done }) => [id, done]));
}

async function known(tx: Transaction, milestoneId: number) {
  const milestone = await milestoneById(tx, milestoneId);
  const from = (await latestProgress(tx, [milestoneId])).get(milestoneId) ?? 0;
  return { ...milestone, initiative: await initiativeById(tx, milestone.initiativeId), from };
}

function refuseNotInFlight({ title, state }: Initiative): void {
  if (state === 'in-flight') return;
  throw new Refusal(
    'conflict',
    'execution/not-in-flight',
    `Nothing is earned while "${title}" is ${state}.`,
    'Take it in flight first.',
  );
}

function isFollowing(title: string, items: number): Refusal {
  return new Refusal(
    'conflict',
    'execution/follows-forge',
    `How much of "${title}" is done comes from ${items} issues and change requests, so nobody types it.`,
    'Change what it follows, or let it follow nothing.',
  );
}

function badShare(done: number): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-progress',
    `Saying how much is done: ${done} is no whole number from 0 to 100.`,
    'Give per cent.',
  );
}
