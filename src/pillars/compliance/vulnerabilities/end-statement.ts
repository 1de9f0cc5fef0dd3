// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { applyStatements } from './apply-statements.ts';
import { endStatements } from './keep-statements.ts';
import { requireLead } from './require-lead.ts';
import { type Statement, statementsWhere } from './statement.ts';

export interface Ending {
  readonly id: number;
  /** The revision that was looked at. */
  readonly revision: number;
}

/**
 * Takes a statement back: what it silenced is open again. It stays in the record of what was said. Refuses one that has changed
 * since it was looked at. For leads and admins.
 */
export async function endStatement(
  storage: Storage,
  principal: Principal,
  { id, revision }: Ending,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const what = { action: 'compliance/end-vex', subject: `statement:${id}` };
  await storage.write(principal, what, async (tx) => {
    const found = await requireStatement(tx, id);
    if (found.revision !== revision) throw changedMeanwhile(found);
    const packages = await endStatements(tx, principal, [id], at);
    if (packages.length === 0) throw changedMeanwhile(await requireStatement(tx, id));
    await applyStatements(tx, principal, packages, at);
  });
}

/** Refuses an id that the organisation does not have. */
export async function requireStatement(tx: Transaction, id: number): Promise<Statement> {
  const [found] = await statementsWhere(tx, 'id = $1', [id]);
  if (found === undefined) throw noSuchStatement(id);
  return found;
}

function changedMeanwhile({ id, endedAt, endedBy, vulnerability }: Statement): Refusal {
  const what =
    endedAt === undefined
      ? `Statement ${id} is not in the state that you saw.`
      : `Statement ${id} about ${vulnerability} was taken back or replaced by ${endedBy} on ${dayOf(endedAt)}.`;
  return new Refusal(
    'stale',
    'compliance/statement-changed',
    what,
    'Look at the vulnerability again; it may already be what you want.',
  );
}

function noSuchStatement(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-statement',
    `There is no statement ${id}.`,
    'Statements are never deleted; the page of the vulnerability has all that was said.',
  );
}
