// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import { dayOf, type Instant, type Principal, type Reading } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import { backFill, firstOfThePast, isPastOpen } from './back-fill.ts';
import { factsFor } from './facts-for.ts';
import type { FactsSource } from './facts-source.ts';
import { type Kpi, listKpis, repositoryOf } from './kpi.ts';
import { metricOf } from './measure.ts';
import { questionOf, readKpi, saysTheSame } from './read-kpi.ts';
import { type KpiReading, readingsOf, storeReadings } from './readings.ts';

/** What one taking of readings added. */
export interface TakenReadings {
  /** Readings of now. */
  readonly added: number;
  /** Readings of month ends gone by. */
  readonly backFilled: number;
}

type Known = ReadonlyMap<number, readonly Reading[]>;

/**
 * Computes every KPI and stores what is new: a first reading of the UTC day, or one that says something else than the
 * latest of that day. So a second scan of unchanged facts adds nothing.
 * On a KPI's first day month ends of the last year are filled in as well; see `backFill`.
 */
export async function takeReadings(
  parts: { readonly storage: Storage; readonly facts: FactsSource },
  principal: Principal,
  at: Instant,
): Promise<TakenReadings> {
  const { kpis, known } = await parts.storage.read(principal, kpisWithReadings);
  const now: KpiReading[] = [];
  const past: KpiReading[] = [];
  for (const [scope, members] of byScope(kpis)) {
    const young = members.filter(({ id }) => isPastOpen(known.get(id), at));
    const facts = await factsOfScope(parts.facts, principal, { scope, members, young, at });
    now.push(...changedToday(members, known, facts, at));
    past.push(...backFill(young, known, facts, at));
  }
  if (now.length + past.length > 0) await store(parts.storage, principal, now, past);
  return { added: now.length, backFilled: past.length };
}

/**
 * Reads anew the KPIs that count people: those of these repositories and, where there are any, of the whole. What was
 * read before stays as what was known then, and month ends gone by are not filled in again. Result: KPIs read, readings added.
 */
export async function retakeReadings(
  parts: { readonly storage: Storage; readonly facts: FactsSource },
  principal: Principal,
  { touched, at }: { readonly touched: ReadonlySet<number>; readonly at: Instant },
): Promise<{ readonly kpis: number; readonly added: number }> {
  if (touched.size === 0) return { kpis: 0, added: 0 };
  const { kpis, known } = await parts.storage.read(principal, kpisWithReadings);
  const concerned = kpis.filter((kpi) => countsPeople(kpi) && isWithin(kpi.scope, touched));
  const now: KpiReading[] = [];
  for (const [scope, members] of byScope(concerned)) {
    const facts = await factsOfScope(parts.facts, principal, { scope, members, young: [], at });
    now.push(...changedToday(members, known, facts, at));
  }
  if (now.length > 0) await store(parts.storage, principal, now, []);
  return { kpis: concerned.length, added: now.length };
}

function countsPeople({ metricId }: Kpi): boolean {
  const { needs } = metricOf(metricId);
  return needs.includes('contributions') || needs.includes('items');
}

function isWithin(scope: string, touched: ReadonlySet<number>): boolean {
  const repositoryId = repositoryOf(scope);
  return repositoryId === undefined || touched.has(repositoryId);
}

function store(
  storage: Storage,
  principal: Principal,
  now: readonly KpiReading[],
  past: readonly KpiReading[],
): Promise<void> {
  const what = {
    action: 'measurement/take-readings',
    subject: 'kpis',
    detail: detailOf(now, past),
  };
  return storage.write(principal, what, (tx) => storeReadings(tx, [...past, ...now]));
}

interface Wanted {
  readonly scope: string;
  readonly members: readonly Kpi[];
  /** Those whose past is to be filled in. */
  readonly young: readonly Kpi[];
  readonly at: Instant;
}

function factsOfScope(
  source: FactsSource,
  principal: Principal,
  { scope, members, young, at }: Wanted,
): Promise<MetricFacts> {
  const questions = [
    ...members.map((kpi) => questionOf(kpi, at)),
    ...young.map((kpi) => questionOf(kpi, firstOfThePast(at))),
  ];
  return factsFor(source, principal, { questions, until: at, repositoryId: repositoryOf(scope) });
}

async function kpisWithReadings(tx: Transaction) {
  const kpis = await listKpis(tx);
  return {
    kpis,
    known: await readingsOf(
      tx,
      kpis.map(({ id }) => id),
    ),
  };
}

function byScope(kpis: readonly Kpi[]): ReadonlyMap<string, readonly Kpi[]> {
  const scopes = new Set(kpis.map(({ scope }) => scope));
  return new Map([...scopes].map((scope) => [scope, kpis.filter((kpi) => kpi.scope === scope)]));
}

function changedToday(
  kpis: readonly Kpi[],
  known: Known,
  facts: MetricFacts,
  at: Instant,
): readonly KpiReading[] {
  return kpis.flatMap((kpi) => {
    const reading = readKpi(kpi, facts, { at, knownAt: at });
    const latest = known.get(kpi.id)?.findLast((each) => dayOf(each.at) === dayOf(at));
    return latest !== undefined && saysTheSame(latest, reading) ? [] : [reading];
  });
}

function detailOf(now: readonly KpiReading[], past: readonly KpiReading[]): JsonObject {
  return {
    readings: now.map(({ kpiId, status, value }) => ({ kpi: kpiId, status, value })),
    backFilled: past.length,
  };
}
