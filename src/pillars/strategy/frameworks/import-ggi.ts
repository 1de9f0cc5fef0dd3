// SPDX-License-Identifier: Apache-2.0
import { type PlacedPoint, placeGgiPoints, readGgiExport } from '#engines/frameworks';
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { catalogue, GGI } from './catalogue/index.ts';
import { type ClaimToKeep, claimsIn, insertClaims, type StoredClaim } from './claims.ts';
import { frameworkNamed } from './framework-named.ts';

/** A board of the Good Governance Initiative, as a file. */
export interface GgiBoard {
  readonly fileName: string;
  readonly text: string;
  readonly assessor: string;
  readonly unit: string;
}

export interface ImportedBoard {
  /** Of the handbook that the board follows. */
  readonly version: string;
  readonly points: number;
  readonly ticked: number;
  /** Claims that were made: one for each item that a ticked point leads to. */
  readonly claims: number;
  /** Items of which the same is said already. */
  readonly already: number;
  /** Of those: its words were not known, so its place decided. */
  readonly toReview: number;
  readonly problems: readonly string[];
}

/** Claims what a board has ticked. Points of an older handbook lead to what became of them; none that is ticked is lost. */
export async function importGgi(
  storage: Storage,
  principal: Principal,
  board: GgiBoard,
  at: Instant,
): Promise<ImportedBoard> {
  requireLead(principal);
  const { version, points, problems } = readGgiExport(board.text, board.fileName);
  if (points.length === 0)
    throw nothingToImport(problems[0]?.message ?? `${board.fileName} has no points.`);
  const ticked = points.filter(({ isTicked }) => isTicked);
  const placed = placeGgiPoints(ticked, catalogue().ggiImprints, itemsUnder);
  const lost = ticked.filter((point) => !placed.some((one) => one.point === point));
  const wanted = claimsOf(placed, board, version);
  const said = await storage.read(principal, (tx) => claimsIn(tx));
  const claims = wanted.filter((claim) => !isSaid(claim, said));
  const unread = lost.map(
    ({ activity, words }) => `${activity} is no activity that we have; "${words}" is not claimed.`,
  );
  const outcome = {
    version,
    points: points.length,
    ticked: ticked.length,
    claims: claims.length,
    already: wanted.length - claims.length,
    toReview: claims.filter(({ needsReview }) => needsReview).length,
    problems: [...problems.map(({ message }) => message), ...unread],
  };
  const detail = { ...outcome, fileName: board.fileName, unit: board.unit };
  const what = { action: 'strategy/import-board', subject: `framework:${GGI}`, detail };
  await storage.write(principal, what, (tx) => insertClaims(tx, principal, at, claims));
  return outcome;
}

/** Whether the newest word of the same assessor is the same; `said` is newest first. */
function isSaid(claim: ClaimToKeep, said: readonly StoredClaim[]): boolean {
  const { item, unit, assessor, state, comment } = claim;
  const newest = said.find(
    (one) => one.item === item && one.unit === unit && one.assessor === assessor,
  );
  return newest?.state === state && newest.comment === comment;
}

function itemsUnder(activity: string): readonly string[] {
  return frameworkNamed(GGI)
    .items.filter(({ parent }) => parent === `${GGI}/${activity}`)
    .map(({ id }) => id);
}

/** Points that were merged are one claim, which says the words of each. */
function claimsOf(
  placed: readonly PlacedPoint[],
  { fileName, assessor, unit }: GgiBoard,
  version: string,
): readonly ClaimToKeep[] {
  const ids = [...new Set(placed.map(({ itemId }) => itemId))];
  return ids.map((id) => {
    const own = placed.filter(({ itemId }) => itemId === id);
    const isSure = own.every(({ needsReview }) => !needsReview);
    return {
      item: `${GGI}/${id}`,
      unit: unit.trim(),
      assessor: assessor.trim() || fileName,
      state: isSure ? 'yes' : 'partly',
      comment: own
        .map(({ point }) => point.words)
        .join(' / ')
        .slice(0, 1000),
      origin: `${fileName}, handbook ${version || 'without a version'}`,
      needsReview: !isSure,
    };
  });
}

function nothingToImport(what: string): Refusal {
  return new Refusal(
    'invalid',
    'frameworks/not-a-board',
    what,
    'Give the file ggi_activities_full.json of a My GGI board.',
  );
}
