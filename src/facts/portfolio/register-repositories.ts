// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { FoundRepository } from './repository.ts';

/** A repository that the portfolio now knows. */
export interface RegisteredRepository extends FoundRepository {
  readonly id: number;
  /** Whether this call added it. */
  readonly isNew: boolean;
}

// The log is kept for ever; a thousand paths in one entry help nobody. The count beside them is exact.
const LOCATIONS_IN_LOG = 100;

/** Adds those that are not known by their location; writes, and makes a log entry, only when there are such. */
export async function registerRepositories(
  storage: Storage,
  principal: Principal,
  found: readonly FoundRepository[],
): Promise<readonly RegisteredRepository[]> {
  const wanted = [...new Map(found.map((one) => [one.location, one])).values()];
  const known = await storage.read(principal, (tx) => idsOf(tx, wanted));
  const missing = wanted.filter(({ location }) => !known.has(location));
  if (missing.length === 0) return registered(wanted, known, new Set());

  const detail = {
    added: missing.length,
    locations: missing.slice(0, LOCATIONS_IN_LOG).map(({ location }) => location),
  };
  const what = { action: 'portfolio/register', subject: 'portfolio', detail };
  return storage.write(principal, what, async (tx) => {
    const added = await insert(tx, missing);
    return registered(wanted, await idsOf(tx, wanted), added);
  });
}

function registered(
  wanted: readonly FoundRepository[],
  ids: ReadonlyMap<string, number>,
  added: ReadonlySet<string>,
): readonly RegisteredRepository[] {
  return wanted.flatMap((one) => {
    const id = ids.get(one.location);
    return id === undefined ? [] : [{ ...one, id, isNew: added.has(one.location) }];
  });
}

async function idsOf(
  tx: Transaction,
  wanted: readonly FoundRepository[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; location: string }>(
    'SELECT id, location FROM portfolio_repository WHERE location = ANY($1::text[]) AND removed_at IS NULL',
    [wanted.map(({ location }) => location)],
  );
  return new Map(rows.map(({ location, id }) => [location, id]));
}

// Somebody else may register the same folder at this moment: whoever is second adds nothing. In order, so that they
// cannot wait for each other. One that was removed comes back.
async function insert(
  tx: Transaction,
  missing: readonly FoundRepository[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ location: string }>(
    `INSERT INTO portfolio_repository (location, name, kind)
     SELECT location, name, kind FROM unnest($1::text[], $2::text[], $3::text[]) AS found (location, name, kind)
     ORDER BY location
     ON CONFLICT (organisation_id, location) DO UPDATE SET removed_at = NULL, name = excluded.name
       WHERE portfolio_repository.removed_at IS NOT NULL
     RETURNING location`,
    [
      missing.map(({ location }) => location),
      missing.map(({ name }) => name),
      missing.map(({ kind }) => kind),
    ],
  );
  return new Set(rows.map(({ location }) => location));
}
