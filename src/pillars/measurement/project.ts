// SPDX-License-Identifier: Apache-2.0
import type { ComponentFact } from '#engines/metrics';
import type { Window } from '#model';
import type { FigureView } from './figure-view.ts';
import type { Shown } from './keep-sheets.ts';
import { repositoryWindow } from './measure-repository.ts';
import { type MetricDescriptor, metricDescriptors } from './metric-descriptor.ts';
import type { HistoryOfProject } from './project-history.ts';
import { componentFigures, type Sheet } from './sheet.ts';

/** A repository as lists know it. */
export interface NamedRepository {
  readonly id: number;
  readonly name: string;
}

export interface ProjectView extends HistoryOfProject {
  readonly repositoryId: number;
  readonly name: string;
  readonly window: Window;
  readonly figures: (FigureView & { readonly metric: MetricDescriptor })[];
  /** Whether there is news that is not in the figures yet. */
  readonly isBehind: boolean;
}

/** Everything about one project: the sheet of its history, and what it uses now. */
export function projectView(
  { id, name }: NamedRepository,
  { at, figures: ofHistory, page, isBehind }: Shown<Sheet>,
  components: readonly ComponentFact[],
): ProjectView {
  const figures = { ...ofHistory, ...componentFigures(components, at) };
  return {
    repositoryId: id,
    name,
    window: repositoryWindow(at),
    isBehind,
    figures: metricDescriptors().map((metric) => ({
      ...(figures[metric.id] ?? { status: 'unknown' }),
      metric,
    })),
    ...page,
  };
}
