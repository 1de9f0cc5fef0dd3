// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { starterPolicyText } from './starter-policy.ts';

/** The newest policy version of an organisation. */
export interface PolicyInForce {
  readonly version: number;
  readonly text: string;
  readonly policy: Policy;
}

/** Gives an organisation that has no policy the starter policy as its version 1. */
export async function ensurePolicy(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<void> {
  const known = await storage.read(principal, newestPolicy);
  if (known) return;
  const text = starterPolicyText();
  const { name } = readPolicy(text, 'starter-policy.yaml');
  const hash = createHash('sha256').update(text).digest('hex');
  const what = { action: 'compliance/adopt-policy', subject: 'policy:1', detail: { name, hash } };
  await storage.write(principal, what, (tx) =>
    tx.query(
      `INSERT INTO compliance_policy (organisation_id, version, name, text, text_hash, created_at)
       VALUES ($1, 1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [principal.organisationId, name, text, hash, at],
    ),
  );
}

/** The policy that judges; every organisation has one after `ensurePolicy`. */
export async function policyInForce(tx: Transaction): Promise<PolicyInForce> {
  const found = await newestPolicy(tx);
  if (!found)
    throw new Error('Judging: the organisation has no policy; ensurePolicy was not called');
  return { ...found, policy: readPolicy(found.text, `version ${found.version}`) };
}

async function newestPolicy(tx: Transaction) {
  const [row] = await tx.query<{ version: number; text: string }>(
    'SELECT version, text FROM compliance_policy ORDER BY version DESC LIMIT 1',
  );
  return row;
}
