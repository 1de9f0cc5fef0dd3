// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { openKeyResult } from './open-key-result.ts';
import { requireLead } from './require-lead.ts';

/** A value that a person vouches for. */
export interface Claim {
  /** Of the key result. */
  readonly id: number;
  readonly value: number;
  readonly comment: string;
}

/** Keeps a claimed value of a manual key result beside the earlier ones; a bound one is refused. */
export async function claimValue(
  storage: Storage,
  principal: Principal,
  { id, value, comment }: Claim,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { source, title } = await storage.read(principal, (tx) => openKeyResult(tx, id));
  if (source === 'bound') throw isBound(title);
  if (source === 'milestones') throw isDriven(title);
  const detail = { value, comment };
  const what = { action: 'strategy/claim-value', subject: `key-result:${id}`, detail };
  await storage.write(principal, what, (tx) =>
    tx.query(
      'INSERT INTO strategy_claim (key_result_id, at, value, comment, actor) VALUES ($1, $2, $3, $4, $5)',
      [id, at, value, comment, principal.actor],
    ),
  );
}

function isDriven(title: string): Refusal {
  return new Refusal(
    'conflict',
    'strategy/key-result-is-driven',
    `The value of "${title}" is how much of its initiative's milestones is done, and cannot be typed.`,
    'Say on the page of the initiative how much is done.',
  );
}

function isBound(title: string): Refusal {
  return new Refusal(
    'conflict',
    'strategy/key-result-is-bound',
    `The value of "${title}" is read from its KPI and cannot be typed.`,
    'Scan again for a newer value, or open the KPI for the rows behind the present one.',
  );
}
