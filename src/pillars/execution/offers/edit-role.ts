// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Principal, Refusal, stableKey } from '#model';
import type { Storage } from '#platform/storage';
import { checkedSkills } from '../capacity/index.ts';
import { startOfDay } from '../day.ts';
import { initiativeById, type Seen, subjectOf } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { requireLead } from '../require-lead.ts';
import { type RoleWords, roleById } from './open-role.ts';

export interface NewRole extends RoleWords {
  readonly initiativeId: number;
  /** Its name in files; one is made where it is left out. */
  readonly stableKey?: string | undefined;
}

/** Other words for the role that was seen; with a reason nobody is looked for any more. */
export interface RoleChange extends RoleWords, Seen {
  readonly closedReason?: string | undefined;
}

/** Says what help an initiative wants. Result: its id; the same key makes one. */
export async function addRole(
  storage: Storage,
  principal: Principal,
  { initiativeId, stableKey: given, ...words }: NewRole,
  key: string | undefined,
): Promise<number> {
  requireLead(principal);
  const role = sensible(words);
  const detail = { role: role.title, hours: role.hours };
  const what = { action: 'execution/add-role', subject: subjectOf(initiativeId), detail };
  return storage.write(principal, what, async (tx) => {
    await initiativeById(tx, initiativeId);
    const [made] = await tx.query<{ id: number }>(
      `INSERT INTO execution_open_role (initiative_id, title, skills, minutes, needed_by, note, idempotency_key, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organisation_id, idempotency_key) DO UPDATE SET idempotency_key = excluded.idempotency_key
       RETURNING id`,
      [initiativeId, ...columnsOf(role), key, given ?? stableKey(role.title, randomUUID())],
    );
    if (made === undefined) throw new Error('Opening a role: the database kept no row');
    return made.id;
  });
}

/** Refuses (`execution/changed-meanwhile`) where somebody else was faster. */
export async function changeRole(
  storage: Storage,
  principal: Principal,
  { id, revision, closedReason, ...words }: RoleChange,
): Promise<void> {
  requireLead(principal);
  const role = sensible(words);
  const reason = closedReason?.trim() || undefined;
  const before = await storage.read(principal, (tx) => roleById(tx, id));
  const detail = { role: role.title, reason: reason ?? '' };
  const subject = subjectOf(before.initiativeId);
  await storage.write(
    principal,
    { action: 'execution/change-role', subject, detail },
    async (tx) => {
      const changed = await tx.query(
        `UPDATE execution_open_role SET title = $3, skills = $4, minutes = $5, needed_by = $6, note = $7,
         closed_reason = $8, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
        [id, revision, ...columnsOf(role), reason],
      );
      if (changed.length === 0) throw wasChanged(before.title);
    },
  );
}

function columnsOf({ title, skills, hours, neededBy, note }: RoleWords) {
  return [title, skills, minutesOf(hours), neededBy, note];
}

function sensible(words: RoleWords): RoleWords {
  const title = words.title.trim();
  if (title === '') throw bad('it has no title', 'Say what somebody is to do.');
  if (!Number.isFinite(words.hours) || minutesOf(words.hours) < 1)
    throw bad(`the hours are ${words.hours}`, 'Give a number above 0.');
  const neededBy = words.neededBy?.trim() || undefined;
  if (neededBy !== undefined && startOfDay(neededBy) === undefined)
    throw bad(`"${neededBy}" is no day`, 'Write it like 2027-06-30.');
  return {
    ...words,
    title,
    neededBy,
    skills: checkedSkills(words.skills),
    note: words.note.trim(),
  };
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-role', `Opening a role: ${what}.`, next);
}

function wasChanged(title: string): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `The role "${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}
