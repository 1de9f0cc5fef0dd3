// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import type { ContributionDay, MetricFacts } from '#engines/metrics';
import { type Instant, monthOf, type Window } from '#model';
import { monthlyCommits } from './commits-by-month.ts';
import { type ForgeView, forgeView } from './forge-view.ts';
import { metricOf } from './measure.ts';
import { repositoryWindow } from './measure-repository.ts';

/** What a project's page shows of its history beside the figures. */
export interface HistoryOfProject {
  /** The last twelve whole months, oldest first. */
  readonly months: ProjectMonth[];
  readonly employers: Employers;
  /** Those that the release frequency counts, oldest first. */
  readonly releases: { readonly name: string; readonly at: Instant }[];
  /** Absent where nothing has been read from a forge. */
  readonly forge?: ForgeView | undefined;
  /** Commits that are in no figure, since their dates cannot be true; absent where there are none. */
  readonly undated?: UndatedCommits | undefined;
}

interface ProjectMonth {
  readonly month: string;
  readonly commits: number;
  readonly contributors: number;
  readonly newContributors: number;
}

/** Commits of the window by employer; the rows and `unknown` add up to the figure "commits". */
interface Employers {
  readonly coverage?: number | undefined;
  readonly rows: { readonly employer: string; readonly commits: number; readonly people: number }[];
  readonly unknown: number;
}

/** Facts: of that repository alone, up to the moment. */
export function historyOfProject(facts: MetricFacts, at: Instant): HistoryOfProject {
  const window = repositoryWindow(at);
  return {
    months: monthsOf(facts, at),
    employers: employersOf(facts, window),
    releases: releasesOf(facts, window),
    forge: forgeView(facts, at),
  };
}

// A month whose authors nobody names has an unknown number of contributors and is left out.
function monthsOf(facts: MetricFacts, at: Instant): ProjectMonth[] {
  const contributors = metricOf('contributors');
  const newContributors = metricOf('new-contributors');
  return monthlyCommits(facts, at).flatMap(({ window, figure }) => {
    const people = contributors.compute(facts, window, {}).value;
    const newcomers = newContributors.compute(facts, window, {}).value;
    if (people === undefined || newcomers === undefined) return [];
    const commits = figure.value ?? 0;
    return [
      { month: monthOf(window.from), commits, contributors: people, newContributors: newcomers },
    ];
  });
}

// The metric "commits" asked once for each employer, so that the parts are counted as the whole is.
function employersOf(facts: MetricFacts, window: Window): Employers {
  const counted = [...byEmployer(facts.contributions)].map(([employer, contributions]) => ({
    employer,
    commits: metricOf('commits').compute({ ...facts, contributions }, window, {}).value ?? 0,
    people: metricOf('contributors').compute({ ...facts, contributions }, window, {}).value ?? 0,
  }));
  const all = counted.reduce((sum, { commits }) => sum + commits, 0);
  const unknown = counted.find(({ employer }) => employer === '')?.commits ?? 0;
  const rows = counted
    .filter(({ employer, commits }) => employer !== '' && commits > 0)
    .sort((one, other) => other.commits - one.commits || (one.employer < other.employer ? -1 : 1));
  return { coverage: all === 0 ? undefined : (all - unknown) / all, rows, unknown };
}

function byEmployer(days: readonly ContributionDay[]): ReadonlyMap<string, ContributionDay[]> {
  const found = new Map<string, ContributionDay[]>();
  for (const day of days) {
    const employer = day.employer?.trim() ?? '';
    const known = found.get(employer);
    if (known) known.push(day);
    else found.set(employer, [day]);
  }
  return found;
}

// The rows that the figure counted, so that the list is as long as the figure says. Names are unique in a repository.
function releasesOf(facts: MetricFacts, window: Window): HistoryOfProject['releases'] {
  const { rows } = metricOf('release-frequency').compute(facts, window, {});
  const moments = new Map(facts.releases.map(({ name, at }) => [name, at]));
  return rows.flatMap(({ label, amount }) => {
    const at = moments.get(label);
    return amount > 0 && at !== undefined ? [{ name: label, at }] : [];
  });
}
