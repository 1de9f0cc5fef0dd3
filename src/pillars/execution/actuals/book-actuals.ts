// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, moneyText, type Principal, plusDays, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { sumOf } from '../cost-kind.ts';
import { converted, withoutRate } from '../given-in.ts';
import { type Initiative, initiativeById, subjectOf } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { requireLead } from '../require-lead.ts';
import { bookableDay } from './bookable.ts';
import { imprintsOf } from './imprint.ts';
import type { NewActual } from './new-actual.ts';
import { type BadRow, readActualsCsv } from './read-actuals-csv.ts';

export interface ActualsFile {
  readonly id: number;
  readonly fileName: string;
  readonly csv: string;
}

export interface ImportedActuals {
  readonly booked: number;
  /** Rows that an earlier import booked. */
  readonly already: number;
  /** Rows that were left out. */
  readonly problems: readonly BadRow[];
}

/** Money as somebody books it: an amount, or one in another currency with its rate. */
export interface ActualWords extends Omit<NewActual, 'amount'> {
  readonly amount?: number | undefined;
}

/** Books one actual. */
export async function bookActual(
  storage: Storage,
  principal: Principal,
  { id, ...actual }: ActualWords & { readonly id: number },
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const initiative = await storage.read(principal, (tx) => initiativeById(tx, id));
  refuseClosed(initiative);
  const day = bookableDay(actual.on, lastDay(at));
  if (!day.ok) throw badActual(day.why);
  const amount = amountOf(actual, initiative.currency);
  const what = actual.what.trim();
  if (what === '') throw badActual('it does not say what for');
  const money = moneyText(amount, initiative.currency);
  const detail = { money, on: day.day, what, kind: actual.kind };
  const subject = { action: 'execution/book-actual', subject: subjectOf(id), detail };
  await storage.write(principal, subject, (tx) =>
    insertActuals(tx, [{ ...actual, what, amount, on: day.day }], {
      id,
      at,
      actor: principal.actor,
    }),
  );
}

/**
 * Books the rows of a file that make sense, and names the others. A row that an earlier import booked is not booked again; it is
 * known by its day, amount, words and kind, and how many like it stand above it in its file.
 */
export async function importActuals(
  storage: Storage,
  principal: Principal,
  { id, fileName, csv }: ActualsFile,
  at: Instant,
): Promise<ImportedActuals> {
  requireLead(principal);
  const initiative = await storage.read(principal, (tx) => initiativeById(tx, id));
  refuseClosed(initiative);
  const { currency } = initiative;
  const { actuals, problems } = readActualsCsv(csv, { currency, lastDay: lastDay(at) });
  const imprints = imprintsOf(actuals);
  const known = await storage.read(principal, (tx) => knownImprints(tx, id, imprints));
  const fresh = actuals.flatMap((actual, index) => {
    const imprint = imprints[index];
    return imprint === undefined || known.has(imprint) ? [] : [{ ...actual, imprint }];
  });
  if (fresh.length === 0) return { booked: 0, already: actuals.length, problems };
  const money = moneyText(sumOf(fresh), currency);
  const detail = { fileName, rows: fresh.length, money, badRows: problems.length };
  const what = { action: 'execution/import-actuals', subject: subjectOf(id), detail };
  const booked = await storage.write(principal, what, (tx) =>
    insertActuals(tx, fresh, { id, at, actor: principal.actor, fileName }),
  );
  return { booked, already: actuals.length - booked, problems };
}

function amountOf({ amount, givenIn, currency }: ActualWords, own: string): number {
  if (givenIn === undefined && currency !== undefined && currency !== own)
    throw badActual(withoutRate(currency, own));
  const worth = givenIn && converted(givenIn, own);
  if (worth !== undefined && !worth.ok) throw badActual(worth.why);
  const booked = worth?.amount ?? amount;
  if (booked === undefined || !Number.isSafeInteger(booked) || booked === 0)
    throw badActual(`the amount ${booked ?? ''} is no whole number of minor units other than 0`);
  if (amount !== undefined && amount !== booked)
    throw badActual('the amount is not what its rate makes of it');
  return booked;
}

// Where it is tomorrow already, today's invoice is in the hand.
function lastDay(at: Instant): string {
  return dayOf(plusDays(at, 1));
}

function refuseClosed({ title, state }: Initiative): void {
  if (state !== 'closed') return;
  throw new Refusal(
    'conflict',
    'execution/is-closed',
    `"${title}" is closed, so nothing is booked on it any more.`,
    'Book it on another initiative.',
  );
}

function badActual(why: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-actual',
    `Booking an actual: ${why}.`,
    'Correct it and book it again.',
  );
}

async function knownImprints(
  tx: Transaction,
  id: number,
  imprints: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ imprint: string }>(
    'SELECT imprint FROM execution_actual WHERE initiative_id = $1 AND imprint = ANY($2::text[])',
    [id, imprints],
  );
  return new Set(rows.map(({ imprint }) => imprint));
}

interface BookedBy {
  readonly id: number;
  readonly at: Instant;
  readonly actor: string;
  readonly fileName?: string;
}

/** Writes rows that were checked, in the transaction of what they belong to. Result: how many were not there before. */
export async function insertActuals(
  tx: Transaction,
  actuals: readonly (NewActual & { readonly imprint?: string })[],
  { id, at, actor, fileName }: BookedBy,
): Promise<number> {
  const rows = await tx.query(
    `INSERT INTO execution_actual (initiative_id, spent_on, amount, what, kind, imprint, minutes, given_in, booked_at, actor,
       file_name)
     SELECT $1, spent_on, amount, what, kind, imprint, minutes, given_in::jsonb, $2, $3, $4
     FROM unnest($5::date[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::int[], $11::text[])
       AS row (spent_on, amount, what, kind, imprint, minutes, given_in)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      id,
      at,
      actor,
      fileName,
      actuals.map(({ on }) => on),
      actuals.map(({ amount }) => amount),
      actuals.map(({ what }) => what),
      actuals.map(({ kind }) => kind),
      actuals.map(({ imprint }) => imprint),
      actuals.map(({ hours }) => (hours === undefined ? undefined : minutesOf(hours))),
      actuals.map(({ givenIn }) => givenIn && JSON.stringify(givenIn)),
    ],
  );
  return rows.length;
}
