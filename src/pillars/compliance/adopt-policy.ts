// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type Instant, leadsOnly, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { policyInForce } from './policy-in-force.ts';
import { readPolicy } from './read-policy.ts';

export interface Adoption {
  /** YAML. */
  readonly text: string;
  /** What it is called where it comes from, for messages. */
  readonly name: string;
  /** The version that was in force when somebody looked; absent: whatever is. */
  readonly seenVersion?: number | undefined;
}

/**
 * Puts a policy in force as the next version; the older ones stay. The same text again changes nothing. Judging everything by it is
 * up to the next judging. For leads and admins.
 *
 * Refuses (`compliance/bad-policy`) a text that is no policy or whose examples do not hold, and (`compliance/policy-changed`) when
 * another version is in force than the one that was seen.
 */
export async function adoptPolicy(
  storage: Storage,
  principal: Principal,
  { text, name: source, seenVersion }: Adoption,
  at: Instant,
): Promise<void> {
  leadsOnly(principal, {
    code: 'compliance/only-leads-adopt',
    doing: 'Putting a policy in force',
    next: 'Ask a lead of the office to adopt it.',
  });
  const { name } = readPolicy(text, source);
  const before = await storage.read(principal, policyInForce);
  if (seenVersion !== undefined && seenVersion !== before.version)
    throw changedMeanwhile(before.version);
  if (before.text === text) return;
  const hash = createHash('sha256').update(text).digest('hex');
  const version = before.version + 1;
  const what = {
    action: 'compliance/adopt-policy',
    subject: `policy:${version}`,
    detail: { name, hash },
  };
  await storage.write(principal, what, async (tx) => {
    const rows = await tx.query(
      `INSERT INTO compliance_policy (organisation_id, version, name, text, text_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
      [principal.organisationId, version, name, text, hash, at],
    );
    if (rows.length === 0) throw changedMeanwhile(version);
  });
}

function changedMeanwhile(version: number): Refusal {
  return new Refusal(
    'stale',
    'compliance/policy-changed',
    `Version ${version} of the policy is in force meanwhile.`,
    'Look at it, and adopt yours again if it is still what you want.',
  );
}
