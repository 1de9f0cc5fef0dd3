// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';

export interface NewMission {
  readonly text: string;
  /** The version that was seen. */
  readonly revision: number;
}

/** Puts a new version of the mission above the one that was seen; the older ones are kept. */
export async function setMission(
  storage: Storage,
  principal: Principal,
  { text, revision }: NewMission,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const words = text.trim();
  if (words === '') {
    const message = 'Writing the mission: it is empty.';
    throw new Refusal(
      'invalid',
      'strategy/no-mission',
      message,
      'Say in a sentence what the office is for.',
    );
  }
  const what = { action: 'strategy/set-mission', subject: 'strategy', detail: { text: words } };
  await storage.write(principal, what, async (tx) => {
    const made = await tx.query(
      `INSERT INTO strategy_mission (version, text, since)
       SELECT $1 + 1, $2, $3 FROM strategy_mission HAVING coalesce(max(version), 0) = $1
       ON CONFLICT DO NOTHING RETURNING version`,
      [revision, words, at],
    );
    if (made.length > 0) return;
    throw new Refusal(
      'stale',
      'strategy/changed-meanwhile',
      'The mission was changed by somebody else since you looked at it.',
      'Load it again, and make your change if it is still needed.',
    );
  });
}
