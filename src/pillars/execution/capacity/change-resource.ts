// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Principal, Refusal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Seen } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { requireLead } from '../require-lead.ts';
import { checkedResource } from './check-resource.ts';
import { type ResourceWords, resourcesIn } from './resource.ts';

export interface NewResource extends ResourceWords {
  /** Its name in files; one is made where it is left out. */
  readonly stableKey?: string | undefined;
}

/** Other words for what was seen. */
export type ResourceChange = ResourceWords & Seen;

/** Adds a person or team. Result: its id. The same key makes one. */
export async function addResource(
  storage: Storage,
  principal: Principal,
  words: NewResource,
  key: string | undefined,
): Promise<number> {
  requireLead(principal);
  const resource = checkedResource(words);
  const detail = { name: resource.name, kind: resource.kind };
  const named = words.stableKey ?? stableKey(resource.name, randomUUID());
  const what = { action: 'execution/add-resource', subject: 'resource', detail };
  const known = key && (await storage.read(principal, (tx) => byKey(tx, key)));
  if (known) return known;
  return storage.write(principal, what, async (tx) => {
    await refuseNamesake(tx, resource.name);
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO execution_resource (name, kind, unit, skills, is_gone, idempotency_key, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [...columnsOf(resource), key, named],
    );
    if (row === undefined) throw new Error('Adding a resource: the database kept no row');
    await putCalendar(tx, row.id, resource);
    return row.id;
  });
}

/** Puts other words in the place of those that were seen; refuses (`execution/changed-meanwhile`) where those have changed. */
export async function changeResource(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: ResourceChange,
): Promise<void> {
  requireLead(principal);
  const resource = checkedResource(words);
  const [before] = await storage.read(principal, (tx) => resourcesIn(tx, id));
  if (before === undefined) throw noSuchResource(id);
  const detail = { name: { from: before.name, to: resource.name }, isGone: resource.isGone };
  const what = { action: 'execution/change-resource', subject: `resource:${id}`, detail };
  await storage.write(principal, what, async (tx) => {
    await refuseNamesake(tx, resource.name, id);
    const changed = await tx.query(
      `UPDATE execution_resource SET name = $3, kind = $4, unit = $5, skills = $6, is_gone = $7, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, ...columnsOf(resource)],
    );
    if (changed.length === 0) throw wasChanged(before.name);
    await putCalendar(tx, id, resource);
  });
}

function columnsOf({ name, kind, unit, skills, isGone }: ResourceWords) {
  return [name, kind, unit, skills, isGone];
}

async function putCalendar(
  tx: Transaction,
  id: number,
  { hours, leave }: ResourceWords,
): Promise<void> {
  await tx.query('DELETE FROM execution_resource_hours WHERE resource_id = $1', [id]);
  await tx.query('DELETE FROM execution_leave WHERE resource_id = $1', [id]);
  await tx.query(
    `INSERT INTO execution_resource_hours (resource_id, start_on, minutes_per_week)
     SELECT $1, start_on, minutes FROM unnest($2::date[], $3::int[]) AS given (start_on, minutes)`,
    [id, hours.map(({ start }) => start), hours.map((one) => minutesOf(one.hoursPerWeek))],
  );
  await tx.query(
    `INSERT INTO execution_leave (resource_id, position, start_on, finish_on, note)
     SELECT $1, position, start_on, finish_on, note
     FROM unnest($2::date[], $3::date[], $4::text[]) WITH ORDINALITY AS given (start_on, finish_on, note, position)`,
    [
      id,
      leave.map((one) => one.start),
      leave.map((one) => one.finish),
      leave.map((one) => one.note),
    ],
  );
}

async function byKey(tx: Transaction, key: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_resource WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}

async function refuseNamesake(tx: Transaction, name: string, id?: number): Promise<void> {
  const [other] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_resource WHERE lower(name) = lower($1) AND id IS DISTINCT FROM $2::bigint',
    [name, id],
  );
  if (other === undefined) return;
  throw new Refusal(
    'conflict',
    'execution/resource-has-namesake',
    `Keeping "${name}": somebody of that name is there already.`,
    'Change the one that is there, or add what tells the two apart.',
  );
}

export function noSuchResource(id: number): Refusal {
  return new Refusal(
    'not-found',
    'execution/no-such-resource',
    `There is no person or team ${id}.`,
    'Look for it on the page Capacity.',
  );
}

function wasChanged(name: string): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `"${name}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}
