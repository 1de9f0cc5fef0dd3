// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

export type OfferState = 'offered' | 'agreed' | 'given' | 'declined' | 'withdrawn';

/** What people say of hours that they offer. Days are `YYYY-MM-DD`. */
export interface OfferWords {
  /** The role that it is made for; without one, whatever fits. */
  readonly roleId?: number | undefined;
  /** Who offers: a person, or a partner organisation. */
  readonly offerer: string;
  readonly kind: 'person' | 'partner';
  readonly skills: readonly string[];
  readonly hours: number;
  readonly start: string;
  readonly finish: string;
  readonly note: string;
}

export interface Offer extends OfferWords {
  readonly id: number;
  /** Stable name in files. */
  readonly key: string;
  readonly roleTitle?: string | undefined;
  readonly initiativeId?: number | undefined;
  readonly initiativeTitle?: string | undefined;
  /** Of the initiative: in which given hours are booked. */
  readonly currency?: string | undefined;
  /** Of somebody in the register, whose hours it takes. */
  readonly resourceId?: number | undefined;
  readonly state: OfferState;
  readonly reason: string;
  readonly givenHours?: number | undefined;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly revision: number;
  /** What may become of it next. */
  readonly next: readonly OfferState[];
}

/** To which states it may go from each. */
export const NEXT: Readonly<Record<OfferState, readonly OfferState[]>> = {
  offered: ['agreed', 'declined', 'withdrawn'],
  agreed: ['given', 'withdrawn'],
  given: [],
  declined: [],
  withdrawn: [],
};

type Absent =
  | 'roleId'
  | 'roleTitle'
  | 'initiativeId'
  | 'initiativeTitle'
  | 'currency'
  | 'resourceId';
type Row = Omit<Offer, Absent | 'hours' | 'givenHours' | 'next'> & {
  readonly [Name in Absent]: Exclude<Offer[Name], undefined> | null;
} & { readonly minutes: number; readonly given: number | null };

/** All of them, newest first; or one. */
export async function offersIn(tx: Transaction, id?: number): Promise<readonly Offer[]> {
  const rows = await tx.query<Row>(
    `SELECT o.id, o.key, o.role_id AS "roleId", r.title AS "roleTitle", i.id AS "initiativeId", i.title AS "initiativeTitle", i.currency,
       o.offerer, o.kind, o.resource_id AS "resourceId", o.skills, o.minutes, o.start_on AS start, o.finish_on AS finish,
       o.note, o.state, o.reason, o.given_minutes AS given, o.made_at AS "madeAt", o.made_by AS "madeBy", o.revision
     FROM execution_offer o
     LEFT JOIN execution_open_role r ON r.organisation_id = o.organisation_id AND r.id = o.role_id
     LEFT JOIN execution_initiative i ON i.organisation_id = r.organisation_id AND i.id = r.initiative_id
     WHERE $1::bigint IS NULL OR o.id = $1 ORDER BY o.id DESC`,
    [id],
  );
  return rows.map(({ minutes, given, ...row }) => ({
    ...row,
    roleId: row.roleId ?? undefined,
    roleTitle: row.roleTitle ?? undefined,
    initiativeId: row.initiativeId ?? undefined,
    initiativeTitle: row.initiativeTitle ?? undefined,
    currency: row.currency ?? undefined,
    resourceId: row.resourceId ?? undefined,
    hours: minutes / 60,
    givenHours: given === null ? undefined : given / 60,
    next: NEXT[row.state],
  }));
}

/** Refuses an id that the organisation does not have. */
export async function offerById(tx: Transaction, id: number): Promise<Offer> {
  const [found] = await offersIn(tx, id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-offer',
    `There is no offer ${id}.`,
    'Look for it on the page Open roles.',
  );
}
