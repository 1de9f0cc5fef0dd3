// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, type Principal, plusDays } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { compareOver } from '../compare-over.ts';
import type { ProjectsView } from '../compare-projects.ts';
import type { FactsSource } from '../facts-source.ts';
import { listKpis } from '../kpi.ts';
import { type KpiView, kpiView } from '../kpi-view.ts';
import type { NamedRepository } from '../project.ts';
import { readingsOf } from '../readings.ts';
import type { Card } from './dashboard.ts';
import { type FilledMetric, metricCards } from './metric-cards.ts';

/** A card with what it shows; `gone` where what it was about has been taken away. */
export type FilledCard =
  | { readonly key: string; readonly kind: 'text'; readonly text: string }
  | { readonly key: string; readonly kind: 'kpi'; readonly kpi: KpiView }
  | FilledMetric
  | { readonly key: string; readonly kind: 'projects'; readonly view: ProjectsView }
  | { readonly key: string; readonly kind: 'gone'; readonly what: string };

interface Parts {
  readonly storage: Storage;
  readonly facts: FactsSource;
}

export interface Filling {
  readonly cards: readonly Card[];
  readonly repositories: readonly NamedRepository[];
  /** The period: so many days up to the moment. */
  readonly days: number;
  readonly at: Instant;
}

/** The cards with what they show, in their order. */
export async function fillCards(
  parts: Parts,
  principal: Principal,
  filling: Filling,
): Promise<FilledCard[]> {
  const kpis = await parts.storage.read(principal, (tx) => kpisOf(tx, filling));
  const metrics = await metricsOf(parts, principal, filling);
  const filled: FilledCard[] = [];
  for (const card of filling.cards)
    filled.push(await fill(parts, principal, card, { ...filling, kpis, metrics }));
  return filled;
}

interface Known extends Filling {
  readonly kpis: ReadonlyMap<number, KpiView>;
  /** Cards of metrics by key. */
  readonly metrics: ReadonlyMap<string, FilledMetric>;
}

async function fill(
  parts: Parts,
  principal: Principal,
  card: Card,
  { kpis, metrics, repositories, days, at }: Known,
): Promise<FilledCard> {
  const { key } = card;
  if (card.kind === 'text') return card;
  if (card.kind === 'kpi') {
    const kpi = kpis.get(card.kpiId);
    return kpi ? { key, kind: 'kpi', kpi } : { key, kind: 'gone', what: `KPI ${card.kpiId}` };
  }
  if (card.kind === 'metric')
    return metrics.get(key) ?? { key, kind: 'gone', what: `project ${card.repositoryId}` };
  const { metricIds, repositoryIds } = card;
  const wanted = repositories.filter(({ id }) => repositoryIds?.includes(id) ?? true);
  const comparison = { repositories: wanted, metricIds, days, at };
  return { key, kind: 'projects', view: await compareOver(parts, principal, comparison) };
}

/** One project after the other: each may be a whole history. */
async function metricsOf(
  { facts }: Parts,
  principal: Principal,
  { cards, repositories, days, at }: Filling,
): Promise<ReadonlyMap<string, FilledMetric>> {
  const filled = new Map<string, FilledMetric>();
  for (const repository of repositories) {
    const own = cards.flatMap((card) =>
      card.kind === 'metric' && card.repositoryId === repository.id ? [card] : [],
    );
    if (own.length === 0) continue;
    const asked = { cards: own, repository, days, at };
    for (const card of await metricCards(facts, principal, asked)) filled.set(card.key, card);
  }
  return filled;
}

async function kpisOf(tx: Transaction, { cards, days, at }: Filling): Promise<Known['kpis']> {
  const wanted = new Set(cards.flatMap((card) => (card.kind === 'kpi' ? [card.kpiId] : [])));
  if (wanted.size === 0) return new Map();
  const kpis = (await listKpis(tx)).filter(({ id }) => wanted.has(id));
  const readings = await readingsOf(tx, [...wanted]);
  const from = plusDays(at, -days);
  return new Map(
    kpis.map((kpi) => {
      const view = kpiView(kpi, readings.get(kpi.id) ?? []);
      const shown = view.readings.filter((reading) => isBefore(from, reading.at));
      return [kpi.id, { ...view, readings: shown }];
    }),
  );
}
