// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { dayOf, type Instant, type Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { FactsSource } from './facts-source.ts';
import { metricDescriptors } from './metric-descriptor.ts';

interface MarkParts {
  readonly storage: Storage;
  readonly facts: FactsSource;
}

/** Of what and when a sheet was worked out: it holds while facts, definitions and UTC day are the same. */
export interface Mark {
  readonly at: Instant;
  readonly basis: string;
}

/** A repository whose sheet is out of date, at the revision that it was seen at. */
export interface OutdatedSheet {
  readonly repositoryId: number;
  readonly revision: string;
  /** There is none yet. */
  readonly isFirst: boolean;
}

/** Whose sheets are out of date: after a scan those of the repositories that changed, on a new day all. */
export async function outdatedSheets(
  { storage, facts }: MarkParts,
  principal: Principal,
  at: Instant,
): Promise<readonly OutdatedSheet[]> {
  const revisions = await facts.revisions(principal);
  const marks = await storage.read(principal, marksOf);
  return [...revisions]
    .filter(([id, revision]) => !isFresh(marks.get(id), revision, at))
    .map(([repositoryId, revision]) => ({
      ...{ repositoryId, revision },
      isFirst: !marks.has(repositoryId),
    }));
}

/** Repositories whose facts are other ones than those of their sheet, with the revision they are at. */
export async function touchedSince(
  { storage, facts }: MarkParts,
  principal: Principal,
): Promise<ReadonlyMap<number, string>> {
  const revisions = await facts.revisions(principal);
  const marks = await storage.read(principal, marksOf);
  const isTouched = (id: number, revision: string) =>
    marks.has(id) && marks.get(id)?.basis !== basisOf(revision);
  return new Map([...revisions].filter(([id, revision]) => isTouched(id, revision)));
}

/** Whether a sheet still holds. */
export function isFresh(
  mark: Mark | undefined,
  revision: string | undefined,
  at: Instant,
): boolean {
  if (mark === undefined || revision === undefined) return false;
  return mark.basis === basisOf(revision) && dayOf(mark.at) === dayOf(at);
}

let definitions: string | undefined;

/** What a sheet is of: another release of the program may define metrics in another way. */
export function basisOf(revision: string): string {
  return `${revision} ${definitionsKey()}`;
}

function definitionsKey(): string {
  definitions ??= createHash('sha256').update(JSON.stringify(metricDescriptors())).digest('hex');
  return definitions.slice(0, 16);
}

/** Whether its metrics mean what they mean now. */
export function isOfThisRelease({ basis }: Mark): boolean {
  return basis.endsWith(` ${definitionsKey()}`);
}

async function marksOf(tx: Transaction): Promise<ReadonlyMap<number, Mark>> {
  const rows = await tx.query<Mark & { readonly id: number }>(
    'SELECT repository_id AS id, at, basis FROM measurement_sheet',
  );
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}
