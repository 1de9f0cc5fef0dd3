// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { noSuchPerson, requireLead } from './allow.ts';
import { FIRST_DAY, isDay, LAST_DAY } from './days.ts';
import { peopleAt, storeSpells } from './store-spells.ts';

/** For whom a person worked: from the day on, up to but without the day until; open where absent. */
export interface NewAffiliation {
  readonly personId: number;
  readonly organisation: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** States for whom somebody worked; it goes before what was imported and what the address tells. Result: its id. */
export async function addAffiliation(
  storage: Storage,
  principal: Principal,
  wanted: NewAffiliation,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const { personId, organisation, starts, ends } = sensible(wanted);
  const detail = { organisation, starts, ends };
  const what = { action: 'people/affiliate', subject: `person:${personId}`, detail };
  return storage.write(principal, what, async (tx) => {
    const email = await addressOf(tx, personId);
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO activity_affiliation (email, organisation, starts, ends, rank, source, made_by, made_at)
       VALUES ($1, $2, $3, $4, 1, 'by hand', $5, $6)
       ON CONFLICT (organisation_id, email, organisation, starts, ends, rank) DO UPDATE SET made_at = excluded.made_at
       RETURNING id`,
      [email, organisation, starts, ends, principal.actor, at],
    );
    await storeSpells(tx, await peopleAt(tx, [email]));
    return row?.id ?? 0;
  });
}

/** Takes a statement back, one made by hand or an imported one. */
export async function removeAffiliation(
  storage: Storage,
  principal: Principal,
  id: number,
): Promise<void> {
  requireLead(principal);
  const what = { action: 'people/remove-affiliation', subject: `affiliation:${id}` };
  await storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ email: string }>(
      'DELETE FROM activity_affiliation WHERE id = $1 RETURNING email',
      [id],
    );
    if (row === undefined) throw noSuchAffiliation(id);
    await storeSpells(tx, await peopleAt(tx, [row.email]));
  });
}

function sensible(wanted: NewAffiliation) {
  const { personId, from = FIRST_DAY, until = LAST_DAY } = wanted;
  const organisation = wanted.organisation.trim();
  const bad = [from, until].find((day) => !isDay(day));
  if (organisation === '') throw badAffiliation('the organisation has no name', 'Give it a name.');
  if (bad !== undefined) throw badAffiliation(`"${bad}" is no day`, 'Write days as 2026-03-31.');
  if (from < until) return { personId, organisation, starts: from, ends: until };
  throw badAffiliation(`it ends on ${until}, before it begins`, 'Give an end after the beginning.');
}

/** The busiest address: a statement is about an address, so that it follows it when people are merged or split. */
async function addressOf(tx: Transaction, personId: number): Promise<string> {
  const rows = await tx.query<{ email: string }>(
    `SELECT lower(email) AS email FROM activity_member
     JOIN activity_identity ON activity_identity.id = identity_id
     WHERE person_id = $1 ORDER BY (email <> '') DESC, commits DESC, activity_identity.id`,
    [personId],
  );
  const [row] = rows;
  if (row === undefined) throw noSuchPerson(personId);
  if (row.email !== '') return row.email;
  throw badAffiliation('no commit of this person has an address', 'Name the person in .mailmap.');
}

function badAffiliation(what: string, next: string): Refusal {
  const message = `Stating for whom somebody worked: ${what}.`;
  return new Refusal('invalid', 'activity/bad-affiliation', message, next);
}

function noSuchAffiliation(id: number): Refusal {
  return new Refusal(
    'not-found',
    'activity/no-such-affiliation',
    `There is no affiliation ${id}.`,
    'Look at the person again.',
  );
}
