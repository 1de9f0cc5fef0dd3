// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import type { FiledCurations, Policy } from '#pillars/compliance';
import { type MeasuringOptions, measureRepository } from '#pillars/measurement';
import { isProblem } from '#platform/git';
import type { ObserveOptions, RepositoryReport } from '#surfaces/cli';
import { figuresAsked } from './figures-asked.ts';
import { whatWasSeen } from './inventory-of.ts';
import { judgeObservation } from './judge-observation.ts';
import { type Looking, lookAtRepositories, type Sight } from './look-at-repositories.ts';
import { componentFacts, reportFigure } from './report-figures.ts';

/** What looking and judging need beyond the folders. */
export interface Observing
  extends Omit<Looking, 'licenseFiles' | 'linesIn'>,
    Pick<ObserveOptions, 'metrics' | 'parameters' | 'lines'> {
  readonly policy: Policy;
  /** What people have decided about licences. */
  readonly curations: FiledCurations;
  /** Names of products that the repositories are part of. */
  readonly products?: readonly string[] | undefined;
  readonly at: Instant;
  /** Where the window of the figures begins; a year before `at` where absent. */
  readonly since?: Instant | undefined;
}

/** Every repository under the folders, looked at, judged and measured without any database; in the order found. */
export async function* observeRepositories(
  folders: readonly string[],
  observing: Observing,
): AsyncGenerator<RepositoryReport | Problem> {
  const { wanted, ...reading } = figuresAsked(observing);
  const looking = { ...observing, ...reading, licenseFiles: 'all' as const };
  for await (const sight of lookAtRepositories(folders, looking)) {
    yield isProblem(sight) ? sight : reportOn(sight, { ...observing, wanted });
  }
}

function reportOn(
  sight: Sight,
  {
    policy,
    curations,
    products = [],
    at,
    since,
    cache,
    wanted,
    parameters,
  }: Observing & Pick<MeasuringOptions, 'wanted'>,
): RepositoryReport {
  const { found, state, inventory, activity, durationMs } = sight;
  const { problems: reopened, ...judged } = judgeObservation(policy, inventory, {
    licenseBy: curations.at(found.name, products),
  });
  const { window, figures } = measureRepository(
    {
      contributions: activity?.days ?? [],
      releases: activity?.releases ?? [],
      components: componentFacts(judged.components, cache),
      items: [],
    },
    at,
    { since, wanted, parameters },
  );
  return {
    ...whatWasSeen(sight),
    ...judged,
    history: activity && {
      commits: activity.commits,
      merges: activity.merges,
      releases: activity.releases.length,
    },
    window,
    // Nothing can be said of what was not read.
    figures: state === 'scanned' ? figures.map(reportFigure) : [],
    problems: [...sight.problems, ...reopened],
    durationMs,
  };
}
