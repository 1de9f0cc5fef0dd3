// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import {
  daysIn,
  type FigureRow,
  isBefore,
  maySeePeople,
  type Principal,
  SMALL_GROUPS,
  type Window,
  withoutSmallGroups,
} from '#model';
import type { ProjectView } from './project.ts';
import type { FigureRows } from './rows-behind.ts';

const WITHHELD = 'Rows about persons are shown to leads, admins and auditors.';

/**
 * The figure with the rows that one may see: who may not see people sees none of a person, and organisations of fewer
 * than five people as one row. The figure itself stays what it is.
 */
export function withheldRows(
  principal: Principal,
  figure: FigureRows,
  facts: MetricFacts,
): FigureRows {
  if (maySeePeople(principal)) return figure;
  const { rows, window, note } = figure;
  const isAbout = (kind: string) => (row: FigureRow) => row.subject?.startsWith(`${kind}:`);
  // An account on a forge is somebody as well, whoever that may be.
  if (rows.some(isAbout('person')) || rows.some(isAbout('account'))) {
    const said = note === undefined ? WITHHELD : `${note} ${WITHHELD}`;
    return { ...figure, rows: [], totalRows: 0, note: said };
  }
  const named = rows.filter(isAbout('organisation'));
  if (named.length === 0) return figure;
  const others = rows.filter((row) => !isAbout('organisation')(row));
  const shown = [...groupedRows(named, facts, window), ...others];
  return { ...figure, rows: shown, totalRows: shown.length };
}

function groupedRows(
  rows: readonly FigureRow[],
  facts: MetricFacts,
  window: Window,
): readonly FigureRow[] {
  const people = peopleByEmployer(facts, window);
  const groups = rows.map((row) => ({
    row,
    commits: row.amount,
    people: people.get(row.subject?.slice('organisation:'.length) ?? '')?.size ?? 0,
  }));
  return withoutSmallGroups(groups, (small) => {
    const amount = small.reduce((sum, { row }) => sum + row.amount, 0);
    const count = small.reduce((sum, one) => sum + one.people, 0);
    return { row: { label: SMALL_GROUPS, amount }, commits: amount, people: count };
  }).map(({ row }) => row);
}

function peopleByEmployer(
  { contributions, items }: MetricFacts,
  window: Window,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (employer: string | undefined, person: string) => {
    if (employer === undefined) return;
    const known = found.get(employer) ?? new Set<string>();
    found.set(employer, known.add(person));
  };
  const { first, last } = daysIn(window);
  for (const { employer, person, day } of contributions) {
    if (day >= first && day <= last) note(employer, person);
  }
  for (const { employer, people, item } of items) {
    if (isBefore(item.openedAt, window.from) || !isBefore(item.openedAt, window.to)) continue;
    const login = item.author?.login.toLowerCase() ?? '';
    note(employer, people?.[login]?.person ?? login);
  }
  return found;
}

/** The same for the employers of a project. */
export function withheldEmployers(principal: Principal, project: ProjectView): ProjectView {
  if (maySeePeople(principal)) return project;
  const { employers } = project;
  const rows = withoutSmallGroups(employers.rows, (small) => ({
    employer: SMALL_GROUPS,
    commits: small.reduce((sum, { commits }) => sum + commits, 0),
    people: small.reduce((sum, { people }) => sum + people, 0),
  }));
  return { ...project, employers: { ...employers, rows: [...rows] } };
}
