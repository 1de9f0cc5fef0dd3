// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { adoptionsIn, candidatesIn, stepsIn } from '../adoption/index.ts';
import { requireLead } from '../require-lead.ts';
import {
  type Blip,
  blipKey,
  FIRST_QUADRANTS,
  inRadarOrder,
  movedSince,
  type PlacedBlip,
} from './blip.ts';
import { deriveBlips } from './derive-blips.ts';
import { type Edition, editionById, editionsIn, publishEdition } from './editions.ts';
import {
  blipOf,
  type Entry,
  type EntryWords,
  entriesIn,
  removeEntry,
  setEntry,
} from './entries.ts';

/** The radar as it is now. */
export interface RadarView {
  /** Four names, in their order. */
  readonly quadrants: readonly string[];
  /** Of the names; 0 while nobody has named them. */
  readonly revision: number;
  /** By quadrant, ring and name. */
  readonly blips: readonly Blip[];
  /** What was in the edition before and is not any more. */
  readonly gone: readonly PlacedBlip[];
  readonly entries: readonly Entry[];
  /** Newest first, without their blips. */
  readonly editions: readonly (Omit<Edition, 'blips' | 'quadrants'> & { readonly blips: number })[];
}

/** The technology radar. Setting and publishing is for leads and admins. */
export interface Radar {
  now(principal: Principal): Promise<RadarView>;
  quadrants(principal: Principal): Promise<readonly string[]>;
  edition(principal: Principal, id: number): Promise<Edition>;
  /** Names the four quadrants; refuses (`execution/changed-meanwhile`) when somebody was faster. */
  nameQuadrants(
    principal: Principal,
    names: { readonly quadrants: readonly string[]; readonly revision: number },
  ): Promise<void>;
  /** See `setEntry`; without an id a new one. */
  set(
    principal: Principal,
    entry: EntryWords & {
      readonly id?: number | undefined;
      readonly revision?: number | undefined;
    },
    at: Instant,
  ): Promise<void>;
  /** See `removeEntry`. */
  remove(
    principal: Principal,
    entry: { readonly id: number; readonly revision: number; readonly reason: string },
  ): Promise<void>;
  /** See `publishEdition`. */
  publish(
    principal: Principal,
    words: { readonly title: string; readonly note: string },
    at: Instant,
  ): Promise<number>;
}

export function openRadar(storage: Storage): Radar {
  const now = (principal: Principal) => storage.read(principal, radarView);
  return {
    now,
    quadrants: async (principal) => (await storage.read(principal, namesIn)).quadrants,
    edition: (principal, id) => storage.read(principal, (tx) => editionById(tx, id)),
    nameQuadrants: (principal, names) => nameQuadrants(storage, principal, names),
    set: (principal, entry, at) => setEntry(storage, principal, entry, at),
    remove: (principal, entry) => removeEntry(storage, principal, entry),
    async publish(principal, words, at) {
      const { quadrants, blips } = await now(principal);
      return publishEdition(storage, principal, { ...words, at, quadrants, blips });
    },
  };
}

async function radarView(tx: Transaction): Promise<RadarView> {
  const editions = await editionsIn(tx);
  const entries = await entriesIn(tx);
  const placed = placedNow(await derivedIn(tx), entries);
  const before = editions[0]?.blips;
  return {
    ...(await namesIn(tx)),
    blips: movedSince(inRadarOrder(placed), before),
    gone: (before ?? []).filter(({ key }) => !placed.some((blip) => blip.key === key)),
    entries,
    editions: editions.map(({ quadrants: _, blips, ...edition }) => ({
      ...edition,
      blips: blips.length,
    })),
  };
}

async function derivedIn(tx: Transaction): Promise<readonly PlacedBlip[]> {
  const candidates = await candidatesIn(tx);
  const steps = await stepsIn(tx);
  const adoptions = await adoptionsIn(tx);
  return deriveBlips(
    adoptions.map((adoption) => ({
      adoption,
      candidates: candidates.filter(({ adoptionId }) => adoptionId === adoption.id),
      steps: steps.get(adoption.id) ?? [],
    })),
  );
}

/** What was set by hand counts before what adoptions say. */
function placedNow(
  derived: readonly PlacedBlip[],
  entries: readonly Entry[],
): readonly PlacedBlip[] {
  const byKey = new Map(derived.map((blip) => [blip.key, blip]));
  for (const entry of entries) {
    const key = blipKey(entry.name);
    byKey.set(key, blipOf(entry, byKey.get(key)));
  }
  return [...byKey.values()];
}

async function namesIn(tx: Transaction): Promise<Pick<RadarView, 'quadrants' | 'revision'>> {
  const [row] = await tx.query<{ quadrants: readonly string[]; revision: number }>(
    'SELECT quadrants, revision FROM execution_radar',
  );
  return row ?? { quadrants: FIRST_QUADRANTS, revision: 0 };
}

async function nameQuadrants(
  storage: Storage,
  principal: Principal,
  { quadrants, revision }: { readonly quadrants: readonly string[]; readonly revision: number },
): Promise<void> {
  requireLead(principal);
  const names = quadrants.map((name) => name.trim());
  if (names.length !== 4 || names.includes('') || new Set(names).size < 4)
    throw new Refusal(
      'invalid',
      'execution/bad-quadrants',
      'Naming the quadrants: there are four, each with a name of its own.',
      'Give four different names.',
    );
  const what = { action: 'execution/name-quadrants', subject: 'radar', detail: { names } };
  await storage.write(principal, what, async (tx) => {
    if ((await namesIn(tx)).revision !== revision)
      throw new Refusal(
        'stale',
        'execution/changed-meanwhile',
        'Somebody else has named the quadrants since you looked.',
        'Load the radar again, and name them if it is still needed.',
      );
    await tx.query(
      `INSERT INTO execution_radar (quadrants, revision) VALUES ($1, 1)
       ON CONFLICT (organisation_id) DO UPDATE SET quadrants = excluded.quadrants, revision = execution_radar.revision + 1`,
      [json(names)],
    );
  });
}
