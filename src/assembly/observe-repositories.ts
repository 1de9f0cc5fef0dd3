// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import { type MeasuringOptions, measureRepository } from '#pillars/measurement';
import { isProblem } from '#platform/git';
import type { RepositoryReport } from '#surfaces/cli';
import { whatWasSeen } from './inventory-of.ts';
import type { Judging } from './judge-by-files.ts';
import { type Looking, lookAtRepositories, type Sight } from './look-at-repositories.ts';
import { reportFigure } from './report-figures.ts';

/** What looking and judging need beyond the folders. */
export interface Observing
  extends Omit<Looking, 'licenseFiles' | 'cache'>,
    Pick<MeasuringOptions, 'wanted' | 'parameters'> {
  /** Absent where nobody asks for what repositories use. */
  readonly judging: Judging | undefined;
  readonly at: Instant;
  /** Where the window of the figures begins; a year before `at` where absent. */
  readonly since?: Instant | undefined;
}

/** Every repository under the folders, looked at, judged and measured without any database; in the order found. */
export async function* observeRepositories(
  folders: readonly string[],
  observing: Observing,
): AsyncGenerator<RepositoryReport | Problem> {
  const { cache } = observing.judging ?? {};
  const looking = { ...observing, cache, licenseFiles: 'all' as const };
  for await (const sight of lookAtRepositories(folders, looking)) {
    yield isProblem(sight) ? sight : reportOn(sight, observing);
  }
}

const NOTHING_JUDGED = { components: [], findings: [], problems: [] };

function reportOn(
  sight: Sight,
  { judging, at, since, wanted, parameters }: Observing,
): RepositoryReport {
  const { found, state, inventory, activity, durationMs } = sight;
  const { problems: reopened, ...judged } = judging?.judge(found.name, inventory) ?? NOTHING_JUDGED;
  const { window, figures } = measureRepository(
    {
      contributions: activity?.days ?? [],
      releases: activity?.releases ?? [],
      components: judging?.factsOf(judged.components) ?? [],
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
      undated: activity.undated,
    },
    window,
    // Nothing can be said of what was not read.
    figures: state === 'scanned' ? figures.map(reportFigure) : [],
    problems: [...sight.problems, ...reopened],
    durationMs,
  };
}
