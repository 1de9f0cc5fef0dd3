// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { blipKey, type PlacedBlip, type Ring } from './blip.ts';

/** What people set by hand. */
export interface EntryWords {
  readonly name: string;
  readonly quadrant: number;
  readonly ring: Ring;
  readonly reason: string;
}

export interface Entry extends EntryWords {
  readonly id: number;
  readonly setAt: Instant;
  readonly setBy: string;
  readonly revision: number;
}

export function entriesIn(tx: Transaction): Promise<readonly Entry[]> {
  return tx.query<Entry>(
    `SELECT id, name, quadrant, ring, reason, set_at AS "setAt", set_by AS "setBy", revision
     FROM execution_radar_entry ORDER BY lower(name)`,
  );
}

/** Puts a technology on the radar by hand; there it counts before what an adoption says. */
export async function setEntry(
  storage: Storage,
  principal: Principal,
  words: EntryWords & { readonly id?: number | undefined; readonly revision?: number | undefined },
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { name, quadrant, ring, reason } = sensible(words);
  const detail = { name, ring, reason };
  const what = { action: 'execution/set-blip', subject: 'radar', detail };
  const values = [name, quadrant, ring, reason, at, principal.actor];
  await storage.write(principal, what, async (tx) => {
    const same = (await entriesIn(tx)).find((one) => blipKey(one.name) === blipKey(name));
    if (same !== undefined && same.id !== words.id) throw isThere(name);
    if (words.id === undefined) {
      await tx.query(
        `INSERT INTO execution_radar_entry (name, quadrant, ring, reason, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        values,
      );
      return;
    }
    const changed = await tx.query(
      `UPDATE execution_radar_entry SET name = $1, quadrant = $2, ring = $3, reason = $4, set_at = $5, set_by = $6,
         revision = revision + 1 WHERE id = $7 AND revision = $8 RETURNING id`,
      [...values, words.id, words.revision],
    );
    if (changed.length === 0) throw await notThere(tx, words.id);
  });
}

/** Takes an entry by hand away, with a reason; what an adoption says counts again. */
export async function removeEntry(
  storage: Storage,
  principal: Principal,
  {
    id,
    revision,
    reason,
  }: { readonly id: number; readonly revision: number; readonly reason: string },
): Promise<void> {
  requireLead(principal);
  const why = reason.trim();
  if (why === '')
    throw bad('no reason is given for taking it away', 'Say why; it goes into the log.');
  const what = { action: 'execution/remove-blip', subject: 'radar', detail: { id, reason: why } };
  await storage.write(principal, what, async (tx) => {
    const gone = await tx.query(
      'DELETE FROM execution_radar_entry WHERE id = $1 AND revision = $2 RETURNING id',
      [id, revision],
    );
    if (gone.length === 0) throw await notThere(tx, id);
  });
}

/** An entry by hand where it stands on the radar; an adoption of the same name is still led to. */
export function blipOf(
  { id, name, quadrant, ring, reason, setAt }: Entry,
  derived: PlacedBlip | undefined,
): PlacedBlip {
  const other =
    derived === undefined || derived.ring === ring
      ? ''
      : ` Its adoption would put it to ${derived.ring}.`;
  return {
    key: blipKey(name),
    name,
    quadrant,
    ring,
    reason: `${reason.replace(/\.?$/, '.')}${other}`,
    since: setAt,
    entryId: id,
    adoptionId: derived?.adoptionId,
  };
}

function sensible({ name, quadrant, ring, reason }: EntryWords): EntryWords {
  const words = { name: name.trim(), quadrant, ring, reason: reason.trim() };
  if (words.name === '') throw bad('its name is empty', 'Say what it is called.');
  if (words.reason === '')
    throw bad('no reason is given', 'Say why it stands there; others will ask.');
  if (![1, 2, 3, 4].includes(quadrant))
    throw bad(`there is no quadrant ${quadrant}`, 'Give 1, 2, 3 or 4.');
  return words;
}

function bad(what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-blip',
    `Setting an entry of the radar: ${what}.`,
    next,
  );
}

function isThere(name: string): Refusal {
  return new Refusal(
    'conflict',
    'execution/blip-is-there',
    `"${name}" is set by hand already.`,
    'Change that entry.',
  );
}

async function notThere(tx: Transaction, id: number): Promise<Refusal> {
  const isKept = (await entriesIn(tx)).some((one) => one.id === id);
  return isKept
    ? new Refusal(
        'stale',
        'execution/changed-meanwhile',
        'The entry was changed by somebody else since you looked at it.',
        'Load the radar again, and make your change if it is still needed.',
      )
    : new Refusal(
        'not-found',
        'execution/no-such-blip',
        `There is no entry ${id} by hand on the radar.`,
        'Look for it on the page Radar.',
      );
}
