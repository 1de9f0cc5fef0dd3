// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { initiativeById, initiativesIn, subjectOf } from '../initiative.ts';
import { requireLead } from '../require-lead.ts';
import { chainBetween } from './chain.ts';
import { type Dependency, dependenciesIn } from './dependency.ts';

export type DependencyWords = Dependency;

/** Says that an initiative needs another one first; refuses a circle, and names it. Said twice it is said once. */
export async function addDependency(
  storage: Storage,
  principal: Principal,
  { initiativeId, needsId, why }: DependencyWords,
): Promise<void> {
  requireLead(principal);
  const needed = await storage.read(principal, (tx) => initiativeById(tx, needsId));
  const what = {
    action: 'execution/add-dependency',
    subject: subjectOf(initiativeId),
    detail: { needs: needed.title, why: why.trim() },
  };
  await storage.write(principal, what, async (tx) => {
    await initiativeById(tx, initiativeId);
    // One at a time: two halves of a circle, each added without sight of the other, would make one.
    await tx.query('LOCK TABLE execution_dependency IN SHARE ROW EXCLUSIVE MODE');
    await refuseCircle(tx, initiativeId, needsId);
    await tx.query(
      `INSERT INTO execution_dependency (initiative_id, needs_id, why) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, initiative_id, needs_id) DO UPDATE SET why = excluded.why`,
      [initiativeId, needsId, why.trim()],
    );
  });
}

/** Says that an initiative does not need the other one any more. */
export async function removeDependency(
  storage: Storage,
  principal: Principal,
  { initiativeId, needsId }: Pick<Dependency, 'initiativeId' | 'needsId'>,
): Promise<void> {
  requireLead(principal);
  const needed = await storage.read(principal, (tx) => initiativeById(tx, needsId));
  const what = {
    action: 'execution/remove-dependency',
    subject: subjectOf(initiativeId),
    detail: { needs: needed.title },
  };
  await storage.write(principal, what, async (tx) => {
    const gone = await tx.query(
      'DELETE FROM execution_dependency WHERE initiative_id = $1 AND needs_id = $2 RETURNING needs_id',
      [initiativeId, needsId],
    );
    if (gone.length > 0) return;
    throw new Refusal(
      'not-found',
      'execution/no-such-dependency',
      `Initiative ${initiativeId} does not need "${needed.title}".`,
      'Look at what it needs on its page.',
    );
  });
}

async function refuseCircle(tx: Transaction, from: number, to: number): Promise<void> {
  const back = chainBetween(await dependenciesIn(tx), to, from);
  if (back === undefined) return;
  const titles = new Map((await initiativesIn(tx)).map(({ id, title }) => [id, title]));
  const circle = [from, ...back].map((id) => `"${titles.get(id)}"`).join(' needs ');
  throw new Refusal(
    'conflict',
    'execution/circle',
    `Neither could ever begin: ${circle}.`,
    'Take one of these needs away first.',
  );
}
