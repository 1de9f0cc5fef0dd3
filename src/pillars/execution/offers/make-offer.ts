// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, Refusal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedSkills } from '../capacity/index.ts';
import { startOfDay } from '../day.ts';
import { minutesOf } from '../minutes.ts';
import { notForAuditors } from '../opportunities/index.ts';
import type { OfferWords } from './offer.ts';
import { roleById } from './open-role.ts';

export interface NewOffer extends OfferWords {
  /** Its name in files; one is made where it is left out. */
  readonly stableKey?: string | undefined;
}

/** Keeps what somebody offers, on their own or on behalf of a partner. Result: its id; the same key makes one. */
export async function makeOffer(
  storage: Storage,
  principal: Principal,
  { stableKey: given, ...words }: NewOffer,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  notForAuditors(principal);
  const offer = sensible(words);
  const { roleId, offerer, kind, skills, hours, start, finish, note } = offer;
  const what = { action: 'execution/offer-hours', subject: 'offer', detail: { offerer, hours } };
  return storage.write(principal, what, async (tx) => {
    if (roleId !== undefined) await refuseClosed(tx, roleId);
    const resourceId = kind === 'person' ? await resourceNamed(tx, offerer) : undefined;
    const [made] = await tx.query<{ id: number }>(
      `INSERT INTO execution_offer (role_id, offerer, kind, resource_id, skills, minutes, start_on, finish_on, note,
         made_at, made_by, idempotency_key, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (organisation_id, idempotency_key) DO UPDATE SET idempotency_key = excluded.idempotency_key
       RETURNING id`,
      [
        roleId,
        offerer,
        kind,
        resourceId,
        skills,
        minutesOf(hours),
        start,
        finish,
        note,
        at,
        principal.actor,
        key,
        given ?? stableKey(offerer, randomUUID()),
      ],
    );
    if (made === undefined) throw new Error('Offering hours: the database kept no row');
    return made.id;
  });
}

/** Refuses a role for which nobody is looked any more. */
export async function refuseClosed(tx: Transaction, roleId: number): Promise<void> {
  const { title, closedReason } = await roleById(tx, roleId);
  if (closedReason === undefined) return;
  throw new Refusal(
    'conflict',
    'execution/role-is-closed',
    `Nobody is looked for as "${title}" any more: ${closedReason}`,
    'Choose another role, or offer the hours for whatever fits.',
  );
}

async function resourceNamed(tx: Transaction, name: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_resource WHERE lower(name) = lower($1) AND NOT is_gone',
    [name],
  );
  return row?.id;
}

function sensible(words: OfferWords): OfferWords {
  const offerer = words.offerer.trim();
  if (offerer === '') throw bad('it does not say who offers', 'Give a name.');
  if (!Number.isFinite(words.hours) || minutesOf(words.hours) < 1)
    throw bad(`the hours are ${words.hours}`, 'Give a number above 0.');
  for (const day of [words.start, words.finish]) {
    if (startOfDay(day) === undefined) throw bad(`"${day}" is no day`, 'Write it like 2027-06-30.');
  }
  if (words.finish < words.start) throw bad('it ends before it begins', 'Turn the days round.');
  return { ...words, offerer, skills: checkedSkills(words.skills), note: words.note.trim() };
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-offer', `Offering hours: ${what}.`, next);
}
