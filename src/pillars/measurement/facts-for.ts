// SPDX-License-Identifier: Apache-2.0
import { earliestOf, type MetricFacts, singleDaysFrom } from '#engines/metrics';
import type { Instant, Principal } from '#model';
import { windowEnding } from './calendar.ts';
import { type FactsSource, loadFacts, narrowedTo } from './facts-source.ts';
import type { Question } from './measure.ts';

interface Asking {
  readonly questions: readonly Omit<Question, 'parameters'>[];
  /** No question is about a later moment. */
  readonly until: Instant;
  readonly repositoryId?: number | undefined;
}

/**
 * The facts that answer questions, and little more: sources that no metric looks at are not read, and single days of work
 * only as far back as one of them looks at these. Of a long history that is a small part.
 */
export function factsFor(
  source: FactsSource,
  principal: Principal,
  { questions, until, repositoryId }: Asking,
): Promise<MetricFacts> {
  const metrics = questions.map(({ metric }) => metric);
  const firstDays = questions
    .filter(({ metric }) => metric.needs.includes('contributions'))
    .map(({ metric, at, windowDays }) => singleDaysFrom(metric, windowEnding(at, windowDays)));
  return loadFacts(narrowedTo(source, metrics), principal, {
    until,
    repositoryId,
    singleDaysFrom: firstDays.length === 0 ? undefined : earliestOf(firstDays),
  });
}
