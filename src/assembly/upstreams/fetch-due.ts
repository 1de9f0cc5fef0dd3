// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '#platform/clock';
import type { Registries } from '#platform/registries';
import { duePackages } from './due-packages.ts';
import { type Asking, type FetchOutcome, fetchBatch } from './fetch-batch.ts';
import { openPatience } from './patience.ts';
import type { UpstreamCache } from './upstream-cache.ts';

export interface FetchRequest {
  /** Only packages of that type of purl. */
  readonly ecosystem?: string | undefined;
  /** How many packages to ask for at most. */
  readonly limit?: number | undefined;
}

/** Packages of one ecosystem, each by the purls of its versions in use. */
export interface PackagePage {
  readonly ecosystem: string;
  readonly packages: readonly { readonly purls: readonly string[] }[];
}

export interface Fetching {
  readonly registries: Registries;
  readonly cache: UpstreamCache;
  readonly clock: Clock;
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
  progress(done: number, total?: number, message?: string): void;
}

// Each is one transaction: what is lost when the process dies is asked for again.
const BATCH = 32;

/**
 * Asks for those of the packages that are not known, or known for too long, as far as a registry is configured for them.
 *
 * May stop anywhere: what was told is kept batch by batch, and the next time goes on with what is still due.
 */
export async function fetchDue(
  pages: AsyncIterable<PackagePage>,
  fetching: Fetching,
): Promise<FetchOutcome> {
  const { registries, cache, clock, signal } = fetching;
  const tally = { asked: 0, told: 0, unchanged: 0, absent: 0, problems: 0, licenses: 0 };
  const asking: Asking = {
    registries,
    tally,
    patience: openPatience(),
    signal,
    now: () => clock.now(),
    keep: (news) => cache.keep(news),
  };
  for await (const page of pages) {
    signal.throwIfAborted();
    await fetchPage(page, fetching, asking);
  }
  return { ...tally, givenUp: asking.patience.reasons() };
}

async function fetchPage(
  { ecosystem, packages }: PackagePage,
  { registries, cache, clock, limit = Number.POSITIVE_INFINITY, progress }: Fetching,
  asking: Asking,
): Promise<void> {
  const registry = registries.forEcosystem(ecosystem);
  if (registry === undefined || asking.patience.isOver(registry.id)) return;
  const { tally, patience } = asking;
  const due = await duePackages({ cache, registries, now: clock.now() }, packages);
  for (let from = 0; from < due.length; from += BATCH) {
    const batch = due.slice(from, from + Math.min(BATCH, limit - tally.asked));
    if (batch.length === 0 || patience.isOver(registry.id)) return;
    const message = `${registry.name}: ${tally.asked} packages asked for, ${tally.licenses} licences told`;
    progress(tally.asked, undefined, message);
    await fetchBatch(asking, batch);
  }
}

/** "120 packages asked for: 100 told, 3 not there, 12 unchanged, 5 with problems; 40 licences of components told." */
export function outcomeSentence(outcome: FetchOutcome): string {
  const { asked, told, unchanged, absent, problems, licenses, givenUp } = outcome;
  const counts = `${told} told, ${unchanged} unchanged, ${absent} not there, ${problems} with problems`;
  const sum =
    asked === 0
      ? 'Everything in use that a configured registry could tell is known.'
      : `${asked} packages asked for: ${counts}; ${licenses} licences of components told.`;
  return [sum, ...givenUp].join(' ');
}
