// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, Refusal, stableKey } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { checkedCurrency } from './check-currency.ts';
import {
  countChange,
  type Initiative,
  type InitiativeWords,
  initiativeById,
  type Seen,
  subjectOf,
} from './initiative.ts';
import { checkedPartners, checkedWorth } from './partners.ts';
import { requireLead } from './require-lead.ts';

export interface NewInitiative extends InitiativeWords {
  /** ISO 4217; it stays. */
  readonly currency: string;
  /** Its name in files; one is made where it is left out. */
  readonly stableKey?: string | undefined;
}

/** Makes an idea. Result: its id; the same request (by its key) gives the initiative that it made before. */
export async function addInitiative(
  storage: Storage,
  principal: Principal,
  words: NewInitiative,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  requireLead(principal);
  const made = key && (await storage.read(principal, (tx) => byKey(tx, key)));
  if (made) return made;
  const { title, why, objectiveId, sponsor, lead, worth, partners } = sensible(words);
  const currency = checkedCurrency(words.currency, 'Making an initiative');
  const named = words.stableKey ?? stableKey(title, randomUUID());
  const detail = { title, currency };
  const what = { action: 'execution/add-initiative', subject: 'initiative', detail };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO execution_initiative
         (title, why, objective_id, sponsor, lead, worth, partners, currency, made_at, made_by, idempotency_key, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[title, why, objectiveId, sponsor, lead, worth, json(partners)],
        ...[currency, at, principal.actor, key, named],
      ],
    );
    const id = row?.id ?? (key && (await byKey(tx, key)));
    if (!id) throw new Error('Making an initiative: the database kept no row');
    return id;
  });
}

/** Puts other words in the place of those that were seen. */
export async function changeInitiative(
  storage: Storage,
  principal: Principal,
  change: InitiativeWords & Seen,
): Promise<void> {
  requireLead(principal);
  const { title, why, objectiveId, sponsor, lead, worth, partners } = sensible(change);
  const before = await storage.read(principal, (tx) => initiativeById(tx, change.id));
  const detail = {
    title: { from: before.title, to: title },
    lead: { from: before.lead ?? null, to: lead ?? null },
  };
  const what = { action: 'execution/change-initiative', subject: subjectOf(change.id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await tx.query(
      `UPDATE execution_initiative SET title = $2, why = $3, objective_id = $4, sponsor = $5, lead = $6, worth = $7, partners = $8
       WHERE id = $1`,
      [change.id, title, why, objectiveId, sponsor, lead, worth, json(partners)],
    );
  });
}

type SensibleWords = InitiativeWords & Pick<Initiative, 'partners'>;

function sensible({ title, why, objectiveId, ...words }: InitiativeWords): SensibleWords {
  if (title.trim() === '') {
    const message = 'Naming the initiative: the title is empty.';
    throw new Refusal('invalid', 'execution/bad-initiative', message, 'Give it a title.');
  }
  const named = (name: string | undefined) => name?.trim() || undefined;
  return {
    title: title.trim(),
    why: why.trim(),
    objectiveId,
    sponsor: named(words.sponsor),
    lead: named(words.lead),
    worth: checkedWorth(words.worth),
    partners: checkedPartners(words.partners ?? []),
  };
}

async function byKey(tx: Transaction, key: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_initiative WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}
