// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, type Principal, plusDays, type Reading } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { compareProjects, type ProjectsView } from '../compare-projects.ts';
import { factsFor } from '../facts-for.ts';
import { type FactsSource, factsUntil } from '../facts-source.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { listKpis } from '../kpi.ts';
import { type KpiView, kpiView } from '../kpi-view.ts';
import { measure, metricOf } from '../measure.ts';
import { describeMetric, type MetricDescriptor } from '../metric-descriptor.ts';
import type { NamedRepository } from '../project.ts';
import { readingsOf } from '../readings.ts';
import { looksAtComponents } from '../sheet.ts';
import type { Card } from './dashboard.ts';

/** A card with what it shows; `gone` where what it was about has been taken away. */
export type FilledCard =
  | { readonly key: string; readonly kind: 'text'; readonly text: string }
  | { readonly key: string; readonly kind: 'kpi'; readonly kpi: KpiView }
  | {
      readonly key: string;
      readonly kind: 'metric';
      readonly repositoryId: number;
      readonly project: string;
      readonly metric: MetricDescriptor;
      readonly figure: FigureView;
      /** Each over a period as long as the figure's, up to another moment; oldest first. */
      readonly readings: Reading[];
    }
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
  const filled: FilledCard[] = [];
  // One after the other: each may read a whole history.
  for (const card of filling.cards) filled.push(await fill(parts, principal, card, filling, kpis));
  return filled;
}

type Kpis = ReadonlyMap<number, KpiView>;

async function fill(
  parts: Parts,
  principal: Principal,
  card: Card,
  filling: Filling,
  kpis: Kpis,
): Promise<FilledCard> {
  const { key } = card;
  if (card.kind === 'text') return card;
  if (card.kind === 'kpi') {
    const kpi = kpis.get(card.kpiId);
    return kpi ? { key, kind: 'kpi', kpi } : { key, kind: 'gone', what: `KPI ${card.kpiId}` };
  }
  if (card.kind === 'metric') return metricCard(parts, principal, card, filling);
  const { metricIds, repositoryIds } = card;
  const repositories = filling.repositories.filter(({ id }) => repositoryIds?.includes(id) ?? true);
  const comparison = { repositories, metricIds, at: filling.at };
  return { key, kind: 'projects', view: await compareProjects(parts, principal, comparison) };
}

async function kpisOf(tx: Transaction, { cards, days, at }: Filling): Promise<Kpis> {
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

const POINTS = 12;

async function metricCard(
  parts: Parts,
  principal: Principal,
  card: Extract<Card, { readonly kind: 'metric' }>,
  { repositories, days, at }: Filling,
): Promise<FilledCard> {
  const { key, repositoryId } = card;
  const repository = repositories.find(({ id }) => id === repositoryId);
  if (repository === undefined) return { key, kind: 'gone', what: `project ${repositoryId}` };
  const metric = metricOf(card.metricId);
  // Of components only what is used now is known.
  const moments = looksAtComponents(metric) ? [] : momentsOf(days, at);
  const questions = [at, ...moments].map((moment) => ({ metric, windowDays: days, at: moment }));
  const facts = await factsFor(parts.facts, principal, { questions, until: at, repositoryId });
  const figureAt = (moment: Instant) =>
    measure(factsUntil(facts, moment), { metric, windowDays: days, parameters: {}, at: moment })
      .figure;
  const readings = moments.map((moment) => {
    const { value, status, coverage } = figureAt(moment);
    return { at: moment, knownAt: at, value, status, coverage };
  });
  const shown = { project: repository.name, metric: describeMetric(metric), readings };
  return { key, kind: 'metric', repositoryId, ...shown, figure: figureView(figureAt(at)) };
}

/** Evenly over the period, the last one at its end. */
function momentsOf(days: number, at: Instant): readonly Instant[] {
  return Array.from({ length: POINTS }, (_, point) =>
    point === POINTS - 1 ? at : plusDays(at, (-days * (POINTS - 1 - point)) / (POINTS - 1)),
  );
}
