// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { type FactsSource, loadHistory } from './facts-source.ts';
import { type Sheet, sheetOf, singleDaysForSheet } from './sheet.ts';
import {
  basisOf,
  isFresh,
  isOfThisRelease,
  type Mark,
  type OutdatedSheet,
  outdatedSheets,
} from './sheet-marks.ts';

export interface SheetParts {
  readonly storage: Storage;
  readonly facts: FactsSource;
  /** Where sheets are worked out; here, in the thread that asks, where absent. */
  readonly workOut?: WorkOutSheet | undefined;
  /** Whether that takes so long for a repository that nobody is to wait for it; none does where absent. */
  readonly isLong?: ((principal: Principal, repositoryId: number) => Promise<boolean>) | undefined;
}

/** The sheet of a repository, from its facts. */
export type WorkOutSheet = (
  principal: Principal,
  repositoryId: number,
  at: Instant,
) => Promise<Sheet>;

/** A sheet as far as a row of the table of projects shows it. */
export type SheetRow = Omit<Sheet, 'page'>;

/** A sheet as it is shown: behind, where there is news that is not in it yet. */
export type Shown<Of> = Of & { readonly isBehind: boolean };

interface Kept extends Sheet, Mark {
  readonly repositoryId: number;
}

/** So many are written in one transaction, and so many are lost where the program is stopped. */
const BATCH = 50;

/**
 * Works out the sheets that are out of date and keeps them. `outdated`: those that were so before readings were taken; what changed
 * since then is in the sheet, but still counts as touched, because it is not in the readings. Result: how many.
 */
export async function keepSheets(
  parts: SheetParts,
  principal: Principal,
  at: Instant,
  outdated?: readonly OutdatedSheet[],
): Promise<number> {
  const all = outdated ?? (await outdatedSheets(parts, principal, at));
  const stale = all.map(({ repositoryId, revision }) => [repositoryId, revision] as const);
  await keepThese(parts, principal, stale, at);
  return stale.length;
}

/** Works out these sheets and keeps them as those of the revisions given. */
export async function keepThese(
  parts: SheetParts,
  principal: Principal,
  stale: readonly (readonly [number, string])[],
  at: Instant,
): Promise<void> {
  for (let from = 0; from < stale.length; from += BATCH) {
    const sheets: Kept[] = [];
    for (const [repositoryId, revision] of stale.slice(from, from + BATCH)) {
      const sheet = await workedOut(parts, principal, repositoryId, at);
      sheets.push({ ...sheet, repositoryId, basis: basisOf(revision) });
    }
    const what = {
      action: 'measurement/keep-sheets',
      subject: 'projects',
      detail: { repositories: sheets.map(({ repositoryId }) => repositoryId) },
    };
    await parts.storage.write(principal, what, (tx) => storeSheets(tx, sheets));
  }
}

/** The sheet of one repository: the kept one where that may be shown, else one worked out now. */
export async function sheetNow(
  parts: SheetParts,
  principal: Principal,
  repositoryId: number,
  at: Instant,
): Promise<Shown<Sheet>> {
  const kept = await shownSheet(parts, principal, repositoryId, at);
  if (kept !== undefined) return kept;
  return { ...(await workedOut(parts, principal, repositoryId, at)), isBehind: false };
}

/** The sheet worked out now, whatever is kept. */
export function workedOut(
  { facts, workOut = workOutFrom(facts) }: SheetParts,
  ...asked: Parameters<WorkOutSheet>
): Promise<Sheet> {
  return workOut(...asked);
}

/** The way to work out sheets in the thread that asks. */
export function workOutFrom(facts: FactsSource): WorkOutSheet {
  return async (principal, repositoryId, at) => {
    const asked = { until: at, repositoryId, singleDaysFrom: singleDaysForSheet(at) };
    const [history, undated] = await Promise.all([
      loadHistory(facts, principal, asked),
      facts.undated(principal, repositoryId, at),
    ]);
    return sheetOf(history, undated, at);
  };
}

/** The kept sheet, where it may be shown. */
export async function shownSheet(
  parts: SheetParts,
  principal: Principal,
  repositoryId: number,
  at: Instant,
): Promise<Shown<Sheet> | undefined> {
  const { storage, facts } = parts;
  const revisions = await facts.revisions(principal, repositoryId);
  const [kept] = await storage.read(principal, (tx) =>
    tx.query<Sheet & Mark>(`SELECT ${ROW}, page FROM measurement_sheet WHERE repository_id = $1`, [
      repositoryId,
    ]),
  );
  const [shown] = await shownOf(kept ? [{ ...kept, id: repositoryId }] : [], revisions, {
    ...{ parts, principal, at },
  });
  return shown;
}

/** Of every repository whose sheet may be shown, what a row of the table of projects shows. */
export async function shownRows(
  parts: SheetParts,
  principal: Principal,
  at: Instant,
): Promise<ReadonlyMap<number, Shown<SheetRow>>> {
  const { storage, facts } = parts;
  const revisions = await facts.revisions(principal);
  const kept = await storage.read(principal, (tx) =>
    tx.query<SheetRow & Mark & { readonly id: number }>(
      `SELECT repository_id AS id, ${ROW} FROM measurement_sheet`,
    ),
  );
  const shown = await shownOf(kept, revisions, { parts, principal, at });
  return new Map(shown.map((row) => [row.id, row]));
}

interface Showing {
  readonly parts: SheetParts;
  readonly principal: Principal;
  readonly at: Instant;
}

/**
 * The sheets that may be shown: those up to date, and older ones of this release of long histories. A forge that is read, or a
 * new day, would else have everybody who looks wait for half a minute, one after the other.
 */
async function shownOf<Row extends Mark & { readonly id: number }>(
  kept: readonly Row[],
  revisions: ReadonlyMap<number, string>,
  { parts: { isLong }, principal, at }: Showing,
): Promise<readonly Shown<Row>[]> {
  const shown: Shown<Row>[] = [];
  for (const row of kept) {
    const isBehind = !isFresh(row, revisions.get(row.id), at);
    if (!isBehind || (isOfThisRelease(row) && (await isLong?.(principal, row.id)) === true))
      shown.push({ ...row, isBehind });
  }
  return shown;
}

const ROW = 'at, basis, figures, course AS "commitsByMonth"';

async function storeSheets(tx: Transaction, sheets: readonly Kept[]): Promise<void> {
  const rows = sheets.map(({ repositoryId, at, basis, figures, commitsByMonth, page }) => ({
    ...{ id: repositoryId, at, basis, figures, page },
    course: commitsByMonth,
  }));
  await tx.query(
    `INSERT INTO measurement_sheet (repository_id, at, basis, figures, course, page)
     SELECT * FROM jsonb_to_recordset($1)
       AS sheet (id bigint, at timestamptz, basis text, figures jsonb, course jsonb, page jsonb)
     ON CONFLICT (organisation_id, repository_id) DO UPDATE SET at = excluded.at, basis = excluded.basis,
       figures = excluded.figures, course = excluded.course, page = excluded.page`,
    [json(rows)],
  );
}
