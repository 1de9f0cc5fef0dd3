// SPDX-License-Identifier: Apache-2.0
import {
  type AnsweredItem,
  answerItems,
  type Crosswalk,
  type ItemKey,
  type LiveAnswer,
  openCrosswalk,
} from '#engines/frameworks';
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { catalogue } from './catalogue/index.ts';
import { claimsIn, type StoredClaim } from './claims.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import type { LiveFigure, LiveFigures } from './live-figures.ts';

/** What readiness stands on. */
export interface FrameworkParts {
  readonly storage: Storage;
  readonly live: LiveFigures;
}

/** All that is known, and what follows for every item. */
export interface Known {
  readonly at: Instant;
  readonly unit: string;
  readonly claims: readonly StoredClaim[];
  /** What was not taken back. */
  readonly evidence: readonly Evidence[];
  readonly figures: ReadonlyMap<string, LiveFigure>;
  readonly answers: ReadonlyMap<ItemKey, AnsweredItem>;
}

export async function known(
  { storage, live }: FrameworkParts,
  principal: Principal,
  { unit, at }: { readonly unit: string; readonly at: Instant },
): Promise<Known> {
  const figures = new Map((await live.answers(principal, at)).map((one) => [one.query, one]));
  const stored = await storage.read(principal, async (tx) => ({
    claims: await claimsIn(tx),
    evidence: (await evidenceIn(tx)).filter(({ withdrawnAt }) => withdrawnAt === undefined),
  }));
  const answers = answerItems(catalogue().frameworks, {
    crosswalk: crosswalk(),
    claims: stored.claims,
    proofs: stored.evidence,
    live: liveAnswers(figures),
    unit,
    at,
  });
  return { at, unit, ...stored, figures, answers };
}

let opened: Crosswalk | undefined;

/** The links of the catalogue, opened once. */
export function crosswalk(): Crosswalk {
  opened ??= openCrosswalk(catalogue().links);
  return opened;
}

/** A query that nobody answers is unknown. */
function liveAnswers(figures: ReadonlyMap<string, LiveFigure>): readonly LiveAnswer[] {
  return catalogue().live.map(({ query, item, proves }) => ({
    query,
    item,
    proves,
    answer: figures.get(query)?.answer ?? 'unknown',
  }));
}
