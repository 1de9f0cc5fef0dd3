// SPDX-License-Identifier: Apache-2.0
import type { FailedTry, UpstreamRecord } from '#facts/upstreams';
import type { Instant } from '#model';
import type { Registries, UpstreamReport } from '#platform/registries';
import type { AskedPackage } from './due-packages.ts';
import { inParallel } from './in-parallel.ts';
import type { Patience } from './patience.ts';
import type { UpstreamNews } from './upstream-cache.ts';

/** What came of asking. */
export interface FetchOutcome {
  /** Packages that registries were asked for; the sum of the next four. */
  readonly asked: number;
  readonly told: number;
  readonly unchanged: number;
  readonly absent: number;
  readonly problems: number;
  /** Component versions whose licence a registry told. */
  readonly licenses: number;
  /** Registries that were left alone, and why; a sentence each. */
  readonly givenUp: readonly string[];
}

/** What is counted while it goes on. */
export type Tally = Record<Exclude<keyof FetchOutcome, 'givenUp'>, number>;

/** Asking goes on with these. */
export interface Asking {
  readonly registries: Registries;
  readonly tally: Tally;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  now(): Instant;
  keep(news: UpstreamNews): Promise<number>;
}

// More than any one host is asked at a time; what waits here has not been sent when a registry asks to be left alone.
const AT_ONCE = 8;

interface Answered {
  readonly wanted: AskedPackage;
  readonly report: UpstreamReport;
}

/** Asks for a few packages and keeps what came of it. */
export async function fetchBatch(
  { registries, tally, patience, signal, now, keep }: Asking,
  batch: readonly AskedPackage[],
): Promise<void> {
  const answered: Answered[] = [];
  await inParallel(batch, AT_ONCE, async (wanted) => {
    const registry = registries.forEcosystem(wanted.ecosystem);
    if (registry === undefined || patience.isOver(registry.id)) return;
    const report = await registries.read(wanted, signal);
    patience.note(registry.id, report);
    answered.push({ wanted, report });
  });
  const at = now();
  tally.licenses += await keep({
    records: answered.flatMap((one) => recordOf(one, at) ?? []),
    tries: answered.flatMap((one) => tryOf(one, at) ?? []),
    purls: answered.flatMap(({ wanted }) => wanted.purls),
  });
  for (const { report } of answered) {
    tally.asked += 1;
    tally[COUNTED_AS[report.kind]] += 1;
  }
}

const COUNTED_AS = {
  found: 'told',
  unchanged: 'unchanged',
  absent: 'absent',
  problem: 'problems',
} as const;

function recordOf(
  { wanted: { purl }, report }: Answered,
  fetchedAt: Instant,
): UpstreamRecord | undefined {
  const { source } = report;
  if (report.kind === 'absent') return { purl, source, fetchedAt };
  if (report.kind !== 'found') return undefined;
  const problem = report.problems.map(({ message }) => message).join(' ') || undefined;
  return { purl, source, fetchedAt, etag: report.etag, problem, upstream: report.upstream };
}

function tryOf({ wanted: { purl }, report }: Answered, triedAt: Instant): FailedTry | undefined {
  const { source } = report;
  if (report.kind === 'unchanged') return { purl, source, triedAt };
  return report.kind === 'problem'
    ? { purl, source, triedAt, problem: report.problem.message }
    : undefined;
}
