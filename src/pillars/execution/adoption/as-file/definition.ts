// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { type Adoption, adoptionsIn } from '../adoption.ts';
import { type Candidate, candidatesIn } from '../candidate.ts';
import { type Step, stepsIn } from '../step.ts';

/** An adoption with all that people wrote of it. */
export interface AdoptionDefinition extends Adoption {
  /** In the order in which they came. */
  readonly candidates: readonly Candidate[];
  /** Oldest first. */
  readonly steps: readonly Step[];
}

/** All adoptions of the organisation. */
export async function definitionsOf(tx: Transaction): Promise<readonly AdoptionDefinition[]> {
  const candidates = await candidatesIn(tx);
  const steps = await stepsIn(tx);
  return (await adoptionsIn(tx)).map((adoption) => ({
    ...adoption,
    candidates: candidates.filter(({ adoptionId }) => adoptionId === adoption.id),
    steps: steps.get(adoption.id) ?? [],
  }));
}
