// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { endStatements } from './keep-statements.ts';
import { refreshFindings } from './refresh-findings.ts';
import { requireLead } from './require-lead.ts';

/** Takes a statement back: what it silenced is open again. It stays in the record of what was said. For leads and admins. */
export async function endStatement(
  storage: Storage,
  principal: Principal,
  id: number,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const what = { action: 'compliance/end-vex', subject: `statement:${id}` };
  await storage.write(principal, what, async (tx) => {
    const packages = await endStatements(tx, principal, [id], at);
    if (packages.length === 0) throw noSuchStatement(id);
    await refreshFindings(tx, packages, at);
  });
}

function noSuchStatement(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-statement',
    `There is no statement ${id} in force.`,
    'Look at the vulnerability again: somebody may have taken it back or said something newer.',
  );
}
