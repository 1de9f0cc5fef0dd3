// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import type { Blip } from './blip.ts';

/** The radar as it was published. */
export interface Edition {
  readonly id: number;
  readonly title: string;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
  readonly quadrants: readonly string[];
  readonly blips: readonly Blip[];
}

/** Newest first: all, or one. */
export function editionsIn(tx: Transaction, id?: number): Promise<readonly Edition[]> {
  return tx.query<Edition>(
    `SELECT id, title, note, at, by, quadrants, blips FROM execution_radar_edition
     WHERE $1::bigint IS NULL OR id = $1 ORDER BY id DESC`,
    [id],
  );
}

/** Refuses an id that the organisation does not have. */
export async function editionById(tx: Transaction, id: number): Promise<Edition> {
  const [found] = await editionsIn(tx, id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-edition',
    `There is no edition ${id} of the radar.`,
    'Look for it on the page Radar.',
  );
}

/** Freezes the radar as it is. Result: the id of the edition. */
export async function publishEdition(
  storage: Storage,
  principal: Principal,
  { title, note, at, ...frozen }: Pick<Edition, 'title' | 'note' | 'at' | 'quadrants' | 'blips'>,
): Promise<number> {
  requireLead(principal);
  const name = title.trim();
  if (name === '' || frozen.blips.length === 0)
    throw new Refusal(
      'invalid',
      'execution/bad-edition',
      name === ''
        ? 'Publishing the radar: it has no title.'
        : 'Publishing the radar: nothing is on it.',
      name === ''
        ? 'Name it, like Spring 2027.'
        : 'Compare something first, or set an entry by hand.',
    );
  const detail = { title: name, blips: frozen.blips.length };
  return storage.write(
    principal,
    { action: 'execution/publish-radar', subject: 'radar', detail },
    async (tx) => {
      const [row] = await tx.query<{ id: number }>(
        `INSERT INTO execution_radar_edition (title, note, at, by, quadrants, blips) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [name, note.trim(), at, principal.actor, json(frozen.quadrants), json(frozen.blips)],
      );
      if (row === undefined) throw new Error('Publishing the radar: the database kept no row');
      return row.id;
    },
  );
}
