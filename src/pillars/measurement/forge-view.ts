// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import { type FigureRow, type Instant, monthOf, plusDays, type Window } from '#model';
import { monthStarts } from './calendar.ts';
import { metricOf } from './measure.ts';
import { repositoryWindow } from './measure-repository.ts';

/** How many of each. */
interface Counts {
  readonly issues: number;
  readonly changeRequests: number;
}

/** What a project's page shows of its issues and change requests beside the figures. */
export interface ForgeView {
  /**
   * How soon those opened in the window had a first response, quickest first; a response that took exactly `upToHours`
   * belongs to that group, and the last group has no end. With `waiting` they add up to the rows of the response times.
   */
  readonly responses: (Counts & { readonly upToHours?: number | undefined })[];
  /** Those without a response. */
  readonly waiting: Counts;
  /** How many were open at the end of the last twelve whole months, oldest first; months before the first one are left out. */
  readonly open: (Counts & { readonly month: string })[];
}

const [HOURS_OF_DAY, HOURS_OF_WEEK, HOURS_OF_MONTH] = [24, 168, 720];
const GROUPS = [1, HOURS_OF_DAY, HOURS_OF_DAY * 2, HOURS_OF_WEEK, HOURS_OF_MONTH, undefined];
const MONTHS = 12;

/** Facts: of one repository, up to the moment. Result: `undefined` where nothing has been read from a forge. */
export function forgeView(facts: MetricFacts, at: Instant): ForgeView | undefined {
  if (facts.items.length === 0) return undefined;
  const window = repositoryWindow(at);
  const issues = metricOf('issue-response-time').compute(facts, window, {}).rows;
  const changes = metricOf('change-request-response-time').compute(facts, window, {}).rows;
  return {
    responses: GROUPS.map((upToHours, index) => {
      const isIn = groupTest(GROUPS[index - 1], upToHours);
      const counts = { issues: count(issues, isIn), changeRequests: count(changes, isIn) };
      return upToHours === undefined ? counts : { upToHours, ...counts };
    }),
    waiting: { issues: count(issues, isWaiting), changeRequests: count(changes, isWaiting) },
    open: monthStarts(at, MONTHS).flatMap((end) => openAt(facts, end)),
  };
}

function openAt(facts: MetricFacts, end: Instant): ForgeView['open'] {
  // How long the window is makes no difference: what is open is open at its end.
  const window: Window = { from: plusDays(end, -1), to: end };
  const issues = metricOf('issue-backlog').compute(facts, window, {}).value;
  const changeRequests = metricOf('change-request-backlog').compute(facts, window, {}).value;
  if (issues === undefined || changeRequests === undefined) return [];
  return [{ month: monthOf(window.from), issues, changeRequests }];
}

function groupTest(after: number | undefined, upTo: number | undefined) {
  return ({ amount, isOngoing }: FigureRow) =>
    isOngoing !== true && amount > (after ?? -1) && amount <= (upTo ?? Infinity);
}

function isWaiting({ isOngoing }: FigureRow): boolean {
  return isOngoing === true;
}

function count(rows: readonly FigureRow[], test: (row: FigureRow) => boolean): number {
  return rows.filter(test).length;
}
