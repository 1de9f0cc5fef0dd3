// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore } from '#model';
import type { Adoption, Candidate, Step } from '../adoption/index.ts';
import { blipKey, type PlacedBlip, type Ring } from './blip.ts';

export interface Adopting {
  readonly adoption: Adoption;
  readonly candidates: readonly Candidate[];
  /** Oldest first. */
  readonly steps: readonly Step[];
}

interface Place {
  readonly ring: Ring;
  readonly reason: string;
}

/**
 * Where adoptions put their candidates: compared ones are assessed, those on trial tried, the chosen one is adopted; what was not
 * chosen, retired or left in favour of staying is on hold. A need without comparison and one that was given up put nothing there.
 * Where two adoptions speak of one technology, the one that was taken further last counts.
 */
export function deriveBlips(all: readonly Adopting[]): readonly PlacedBlip[] {
  const blips = new Map<string, PlacedBlip>();
  for (const blip of all.flatMap(blipsOf)) {
    if (isNewer(blip.since, blips.get(blip.key)?.since)) blips.set(blip.key, blip);
  }
  return [...blips.values()];
}

function blipsOf({ adoption, candidates, steps }: Adopting): readonly PlacedBlip[] {
  const { id: adoptionId, quadrant, madeAt } = adoption;
  const since = steps.at(-1)?.at ?? madeAt;
  return candidates
    .filter(({ leftOut }) => leftOut === undefined)
    .flatMap((candidate) => {
      const place = placeOf(adoption, candidate, candidates);
      const { name } = candidate;
      const blip = { key: blipKey(name), name, quadrant, since, adoptionId };
      return place === undefined ? [] : [{ ...blip, ...place }];
    });
}

function isNewer(since: Instant, known: Instant | undefined): boolean {
  return known === undefined || isBefore(known, since);
}

function placeOf(
  { title, state, trial, decision }: Adoption,
  { id }: Candidate,
  candidates: readonly Candidate[],
): Place | undefined {
  if (state === 'needed' || state === 'given-up') return undefined;
  if (state === 'on-trial' && trial?.candidateIds.includes(id))
    return { ring: 'trial', reason: `On trial until ${trial.finish} for “${title}”.` };
  if (state === 'compared' || state === 'on-trial' || decision === undefined)
    return { ring: 'assess', reason: `Compared for “${title}”.` };
  if (decision.verdict === 'stay')
    return { ring: 'hold', reason: `Not adopted for “${title}”: ${decision.reason}` };
  if (decision.candidateId !== id) {
    const chosen = candidates.find((one) => one.id === decision.candidateId)?.name;
    return { ring: 'hold', reason: `${chosen} was chosen for “${title}”.` };
  }
  return state === 'retired'
    ? { ring: 'hold', reason: `Retired after “${title}”.` }
    : { ring: 'adopt', reason: `Adopted for “${title}”: ${decision.reason}` };
}
