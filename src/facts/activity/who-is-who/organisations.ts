// SPDX-License-Identifier: Apache-2.0
import {
  daysIn,
  maySeePeople,
  type Principal,
  SMALL_GROUPS,
  type Window,
  withoutSmallGroups,
} from '#model';
import type { Transaction } from '#platform/storage';
import { ACTOR_CLASS, EMPLOYER, OURS, RANK, WHO_WORKED } from '../who-worked.ts';

/** What the people of one organisation did in a window; humans alone. */
export interface OrganisationRow {
  readonly name: string;
  readonly commits: number;
  readonly people: number;
  readonly projects: number;
  /** Commits by how it is known for whom: adds up to `commits`. */
  readonly curated: number;
  readonly imported: number;
  readonly domain: number;
}

export interface OrganisationsView {
  readonly window: Window;
  /** Most commits first. */
  readonly organisations: readonly OrganisationRow[];
  /** Of nobody knows whom; with `organisations` they add up to `commits`. */
  readonly unknown: { readonly commits: number; readonly people: number };
  readonly commits: number;
  /** Share of the commits of known organisation, 0 to 1; absent where there is none. */
  readonly coverage?: number | undefined;
  /** Organisations that are shown as one, so that nobody can be told from a figure. */
  readonly withheld: number;
}

interface Row {
  readonly name: string | null;
  readonly commits: number;
  readonly people: number;
  readonly projects: number;
  readonly curated: number;
  readonly imported: number;
  readonly domain: number;
}

/** For whom people worked in the window, over all repositories but clones of projects of others. Who may not see people sees groups of five and more. */
export async function organisationsOf(
  tx: Transaction,
  principal: Principal,
  window: Window,
): Promise<OrganisationsView> {
  const { first, last } = daysIn(window);
  const rows = await tx.query<Row>(
    `SELECT name, sum(commits)::bigint AS commits, count(DISTINCT who) AS people, count(DISTINCT repository_id) AS projects,
       coalesce(sum(commits) FILTER (WHERE rank = 1), 0)::bigint AS curated,
       coalesce(sum(commits) FILTER (WHERE rank = 2), 0)::bigint AS imported,
       coalesce(sum(commits) FILTER (WHERE rank = 3), 0)::bigint AS domain
     FROM (SELECT ${EMPLOYER} AS name, ${RANK} AS rank, work.commits, work.repository_id,
             coalesce(member.person_id, -canonical.id) AS who
           FROM ${WHO_WORKED}
           WHERE work.day BETWEEN $1::date AND $2::date AND ${ACTOR_CLASS} = 'human'
             AND ${OURS('work.repository_id')}) AS work
     GROUP BY name ORDER BY 2 DESC, 1`,
    [first, last],
  );
  const unknown = rows.find(({ name }) => name === null);
  const named = rows.flatMap((row) => (row.name === null ? [] : { ...row, name: row.name }));
  const shown = maySeePeople(principal) ? named : withoutSmallGroups(named, together);
  const commits = rows.reduce((sum, row) => sum + row.commits, 0);
  const known = commits - (unknown?.commits ?? 0);
  return {
    window,
    organisations: shown,
    unknown: { commits: unknown?.commits ?? 0, people: unknown?.people ?? 0 },
    commits,
    coverage: commits === 0 ? undefined : known / commits,
    withheld: named.length - shown.filter(({ name }) => name !== SMALL_GROUPS).length,
  };
}

// People and projects of several organisations overlap: their number is not told.
function together(rows: readonly OrganisationRow[]): OrganisationRow {
  const sum = (of: (row: OrganisationRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    name: SMALL_GROUPS,
    commits: sum(({ commits }) => commits),
    people: sum(({ people }) => people),
    projects: Math.max(...rows.map(({ projects }) => projects)),
    curated: sum(({ curated }) => curated),
    imported: sum(({ imported }) => imported),
    domain: sum(({ domain }) => domain),
  };
}
