// SPDX-License-Identifier: Apache-2.0
import type { ComponentFact } from '#engines/metrics';
import type { MeasuredFigure } from '#pillars/measurement';
import type { ReportComponent, ReportFigure } from '#surfaces/cli';
import type { FileCache } from './upstreams/file-cache.ts';

/** Components as metrics look at them: each purl once, without fixtures and examples; as the server counts them. */
export function componentFacts(
  components: readonly ReportComponent[],
  cache?: Pick<FileCache, 'releaseOf'>,
): readonly ComponentFact[] {
  const counted = components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const byPurl = new Map(counted.map((component) => [component.purl, component]));
  return [...byPurl.values()].map(({ purl, license, verdict }, i) => ({
    id: i + 1,
    purl,
    license,
    verdict,
    repositories: 1,
    ...cache?.releaseOf(purl),
  }));
}

export function reportFigure({ metric, figure }: MeasuredFigure): ReportFigure {
  const { id, name, unit, parameters } = metric;
  const { value, status, coverage, note } = figure;
  return { id, name, unit, value, status, coverage, note, parameters: valuesOf(parameters) };
}

function valuesOf(parameters: MeasuredFigure['metric']['parameters']): ReportFigure['parameters'] {
  return Object.fromEntries(parameters.map(({ id, setting }) => [id, setting]));
}
