// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import type { Metric } from '#engines/metrics';
import { type Figure, type Instant, type Principal, plusDays, type Reading } from '#model';
import { factsFor } from '../facts-for.ts';
import { type FactsSource, factsUntil } from '../facts-source.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { measure, metricOf } from '../measure.ts';
import { describeMetric, type MetricDescriptor } from '../metric-descriptor.ts';
import type { NamedRepository } from '../project.ts';
import { looksAtComponents } from '../sheet.ts';
import type { Card } from './dashboard.ts';

type MetricCard = Extract<Card, { readonly kind: 'metric' }>;

/** A metric of a project over the period, and its course. */
export interface FilledMetric {
  readonly key: string;
  readonly kind: 'metric';
  readonly repositoryId: number;
  readonly project: string;
  readonly metric: MetricDescriptor;
  readonly figure: FigureView;
  /** Each over a period as long as the figure's, up to another moment; oldest first. */
  readonly readings: Reading[];
}

interface Asked {
  /** All of the one repository. */
  readonly cards: readonly MetricCard[];
  readonly repository: NamedRepository;
  /** The period: so many days up to the moment. */
  readonly days: number;
  readonly at: Instant;
}

/** Cards of one project, filled. Its facts are read once, and what metrics find out about a moment serves all that ask for it. */
export async function metricCards(
  source: FactsSource,
  principal: Principal,
  { cards, repository, days, at }: Asked,
): Promise<FilledMetric[]> {
  const moments = momentsOf(days, at);
  const asked = [...new Set(cards.map(({ metricId }) => metricOf(metricId)))];
  const questions = moments.flatMap((moment) =>
    asked.map((metric) => ({ metric, windowDays: days, at: moment })),
  );
  const facts = await factsFor(source, principal, {
    ...{ questions, until: at, repositoryId: repository.id },
  });
  const courses = new Map<Metric, Figure[]>(asked.map((metric) => [metric, []]));
  for (const moment of moments) {
    const then = factsUntil(facts, moment);
    for (const [metric, course] of courses) {
      if (moment !== at && looksAtComponents(metric)) continue;
      const question = { metric, windowDays: days, parameters: {}, at: moment };
      course.push(measure(then, question).figure);
      // Others wait for an answer as well.
      await setImmediate();
    }
  }
  return cards.map((card) => filledCard(card, repository, { moments, courses, at }));
}

interface Told {
  readonly moments: readonly Instant[];
  readonly courses: ReadonlyMap<Metric, readonly Figure[]>;
  readonly at: Instant;
}

function filledCard(
  { key, metricId }: MetricCard,
  { id: repositoryId, name: project }: NamedRepository,
  { moments, courses, at }: Told,
): FilledMetric {
  const metric = metricOf(metricId);
  const course = courses.get(metric) ?? [];
  const figure = course.at(-1);
  if (figure === undefined) throw new Error(`Filling ${key}: nothing was measured`);
  // Of components only what is used now is known.
  const readings = looksAtComponents(metric)
    ? []
    : course.map(({ value, status, coverage }, place) => ({
        ...{ at: moments[place] ?? at, knownAt: at, value, status, coverage },
      }));
  return {
    ...{ key, kind: 'metric', repositoryId, project, readings },
    metric: describeMetric(metric),
    figure: figureView(figure),
  };
}

const POINTS = 12;

/** Evenly over the period, the last one at its end. */
function momentsOf(days: number, at: Instant): readonly Instant[] {
  return Array.from({ length: POINTS }, (_, point) =>
    point === POINTS - 1 ? at : plusDays(at, (-days * (POINTS - 1 - point)) / (POINTS - 1)),
  );
}
