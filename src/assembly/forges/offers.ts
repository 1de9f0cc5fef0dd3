// SPDX-License-Identifier: Apache-2.0
import type { Forge } from '#facts/forges';
import type { Repository } from '#facts/portfolio';
import type { Principal } from '#model';
import { placeOfRemote, type RemotePlace } from '#platform/forges';
import type { Office } from '../office.ts';
import { isGitServer, publicKind } from './forge-of.ts';

/** A repository that could be connected, because its remote names a place on a forge that we know. */
export interface ForgeOffer extends RemotePlace {
  readonly repositoryId: number;
  readonly repository: string;
}

const PAGE = 500;

/** Repositories whose remote is on a known forge and that have no connection yet; one for each place, by name. */
export async function forgeOffers(
  office: Office,
  principal: Principal,
): Promise<readonly ForgeOffer[]> {
  const [forges, connections] = await Promise.all([
    office.forges.all(principal),
    office.forges.connections(principal),
  ]);
  const known = addressesOf(forges);
  const connected = new Set(connections.map(({ repositoryId }) => repositoryId));
  const taken = new Set(connections.map(keyOf));
  const offers: ForgeOffer[] = [];
  for await (const repository of everyRepository(office, principal)) {
    const place = connected.has(repository.id) ? undefined : placeOf(repository, known);
    if (place === undefined || taken.has(keyOf(place))) continue;
    taken.add(keyOf(place));
    offers.push({ ...place, repositoryId: repository.id, repository: repository.name });
  }
  return offers;
}

/** The place of one repository; `undefined` where its remote names none on a known forge. */
export async function offerOf(
  office: Office,
  principal: Principal,
  repository: Repository,
): Promise<RemotePlace | undefined> {
  const forges = await office.forges.all(principal);
  return placeOf(repository, addressesOf(forges));
}

function addressesOf(forges: readonly Forge[]): ReadonlySet<string> {
  return new Set(forges.filter((forge) => !isGitServer(forge)).map(({ address }) => address));
}

function placeOf({ remoteUrl }: Repository, known: ReadonlySet<string>): RemotePlace | undefined {
  const place = remoteUrl === undefined ? undefined : placeOfRemote(remoteUrl);
  if (place === undefined) return undefined;
  return known.has(place.address) || publicKind(place.address) ? place : undefined;
}

function keyOf({ address, path }: RemotePlace): string {
  return `${address}/${path}`.toLowerCase();
}

async function* everyRepository(
  { portfolio }: Office,
  principal: Principal,
): AsyncGenerator<Repository> {
  let after: string | undefined;
  do {
    const page = await portfolio.list(principal, { after, limit: PAGE });
    yield* page.items;
    after = page.nextCursor;
  } while (after !== undefined);
}
