// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, moneyText, type Principal, plusDays, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { bookableDay, insertActuals } from '../actuals/index.ts';
import { initiativeById, type Seen, subjectOf } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { notForAuditors } from '../opportunities/index.ts';
import { requireLead } from '../require-lead.ts';
import { refuseClosed } from './make-offer.ts';
import { NEXT, type Offer, type OfferState, offerById } from './offer.ts';
import { roleById } from './open-role.ts';

export interface OfferMove extends Seen {
  readonly to: OfferState;
  /** The role that it is agreed for; the one that it was made for where it is left out. */
  readonly roleId?: number | undefined;
  /** That are agreed, or were given; those that were offered where it is left out. */
  readonly hours?: number | undefined;
  /** Day on which given hours are booked; today where it is left out. */
  readonly on?: string | undefined;
  /** What an hour of one's own people costs, in minor units; without it they are booked in kind. */
  readonly rate?: number | undefined;
  /** Asked for when it is declined or withdrawn. */
  readonly reason?: string | undefined;
}

/** Moved as it was asked, with what follows from it. */
interface Moving {
  readonly offer: Offer;
  readonly roleId: number | undefined;
  readonly hours: number;
  readonly reason: string;
}

/**
 * Says what becomes of an offer. Agreeing, declining and booking what was given are for leads; withdrawing is also for whoever
 * made it. Given hours are booked on the initiative as actual effort: with a rate as people, else in kind and without money.
 */
export async function moveOffer(
  storage: Storage,
  principal: Principal,
  move: OfferMove,
  at: Instant,
): Promise<void> {
  const { id, to, revision } = move;
  const offer = await storage.read(principal, (tx) => offerById(tx, id));
  mayMove(principal, offer, to);
  const moving = checkedMove(offer, move);
  const detail = { from: offer.state, to, offerer: offer.offerer, hours: moving.hours };
  const subject = await storage.read(principal, (tx) => subjectFor(tx, id, moving.roleId));
  await storage.write(
    principal,
    { action: 'execution/move-offer', subject, detail },
    async (tx) => {
      if (to === 'agreed' && moving.roleId !== undefined) await refuseClosed(tx, moving.roleId);
      const changed = await tx.query(
        `UPDATE execution_offer SET state = $3, role_id = $4, reason = $5, revision = revision + 1,
         minutes = CASE WHEN $3 = 'agreed' THEN $6::int ELSE minutes END,
         given_minutes = CASE WHEN $3 = 'given' THEN $6::int END
       WHERE id = $1 AND revision = $2 RETURNING id`,
        [id, revision, to, moving.roleId, moving.reason, minutesOf(moving.hours)],
      );
      if (changed.length === 0) throw changedMeanwhile(offer);
      if (to === 'given') await bookGiven(tx, moving, { principal, move, at });
    },
  );
}

function mayMove(principal: Principal, { madeBy, state, offerer }: Offer, to: OfferState): void {
  notForAuditors(principal);
  if (to !== 'withdrawn' || madeBy !== principal.actor) requireLead(principal);
  if (NEXT[state].includes(to)) return;
  const next = NEXT[state];
  throw new Refusal(
    'conflict',
    'execution/no-such-move',
    `The offer of "${offerer}" is ${state} and cannot become ${to}.`,
    next.length === 0 ? 'It has come to its end.' : `It can become ${next.join(' or ')}.`,
  );
}

function checkedMove(offer: Offer, { to, roleId, hours, reason = '' }: OfferMove): Moving {
  const moving = {
    offer,
    roleId: offer.roleId,
    hours: hours ?? offer.hours,
    reason: reason.trim(),
  };
  if (minutesOf(moving.hours) < 1 || !Number.isFinite(moving.hours))
    throw bad(offer, `the hours are ${moving.hours}`, 'Give a number above 0.');
  if ((to === 'declined' || to === 'withdrawn') && moving.reason === '')
    throw bad(offer, 'no reason is given', 'Say why: whoever looks back wants to know.');
  if (to !== 'agreed') return moving;
  const agreedFor = roleId ?? offer.roleId;
  if (agreedFor === undefined)
    throw bad(offer, 'it is for no role yet', 'Say which open role it is agreed for.');
  return { ...moving, roleId: agreedFor };
}

async function subjectFor(
  tx: Transaction,
  id: number,
  roleId: number | undefined,
): Promise<string> {
  if (roleId === undefined) return `offer:${id}`;
  return subjectOf((await roleById(tx, roleId)).initiativeId);
}

interface Given {
  readonly principal: Principal;
  readonly move: OfferMove;
  readonly at: Instant;
}

async function bookGiven(
  tx: Transaction,
  { offer, roleId, hours }: Moving,
  { principal, move, at }: Given,
): Promise<void> {
  if (roleId === undefined) throw new Error(`Booking offer ${offer.id}: it was agreed for no role`);
  const role = await roleById(tx, roleId);
  const { state, title, currency } = await initiativeById(tx, role.initiativeId);
  if (state === 'closed')
    throw bad(offer, `"${title}" is closed`, 'Nothing is booked on it any more.');
  const day = bookableDay(move.on ?? dayOf(at), dayOf(plusDays(at, 1)));
  if (!day.ok) throw bad(offer, day.why, 'Give the day on which the hours were given.');
  const rate = move.rate ?? 0;
  const amount = Math.round(hours * rate);
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw bad(offer, `${moneyText(rate, currency)} an hour is no rate`, 'Give it from 0.');
  const isPaid = offer.kind === 'person' && amount > 0;
  const kind = isPaid ? ('people' as const) : ('in-kind' as const);
  const what = `${offer.offerer}: ${role.title}`;
  const actual = { on: day.day, amount, what, kind, hours };
  await insertActuals(tx, [actual], { id: role.initiativeId, at, actor: principal.actor });
}

function bad({ offerer }: Offer, what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-offer',
    `Moving the offer of "${offerer}": ${what}.`,
    next,
  );
}

function changedMeanwhile({ offerer }: Offer): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `The offer of "${offerer}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}
