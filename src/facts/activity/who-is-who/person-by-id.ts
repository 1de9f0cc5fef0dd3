// SPDX-License-Identifier: Apache-2.0
import { FIRST_SOUND_DAY } from '#engines/history';
import type { ActorClass, Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { noSuchPerson } from './allow.ts';
import { openEnded } from './days.ts';
import { linksOf, type PersonLink } from './links.ts';

/** A name and address of the person, and what it did in all repositories. */
export interface PersonIdentity extends Identity {
  readonly id: number;
  readonly kind: ActorClass;
  readonly commits: number;
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
}

/** For whom the person worked on the days [from, until), and how that is known. */
export interface PersonAffiliation {
  /** Absent for what the mail domain of commits tells. */
  readonly id?: number | undefined;
  readonly organisation: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly evidence: 'curated' | 'imported' | 'domain';
  /** The address that it is about. */
  readonly email: string;
  readonly source: string;
}

export interface PersonProject {
  readonly repositoryId: number;
  readonly commits: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface PersonDetail extends Identity {
  readonly id: number;
  readonly kind: ActorClass;
  /** The busiest first. */
  readonly identities: readonly PersonIdentity[];
  /** Why they are one. */
  readonly merged: readonly PersonLink[];
  /** Who may be the same. */
  readonly review: readonly PersonLink[];
  /** The best evidence first. */
  readonly affiliations: readonly PersonAffiliation[];
  /** The busiest first. */
  readonly projects: readonly PersonProject[];
  /** The last twelve months with work, newest last: `2026-03`. */
  readonly months: readonly { readonly month: string; readonly commits: number }[];
}

/** All that is known of one person; refuses an id that the organisation does not have. */
export async function personById(tx: Transaction, id: number): Promise<PersonDetail> {
  const [person] = await tx.query<Identity & { id: number; kind: ActorClass }>(
    'SELECT id, name, email, kind FROM activity_person WHERE id = $1',
    [id],
  );
  if (person === undefined) throw noSuchPerson(id);
  const links = await linksOf(tx, id);
  return {
    ...person,
    identities: await identitiesOf(tx, id),
    merged: links.filter(({ state }) => state === 'merged'),
    review: links.filter(({ state }) => state === 'open'),
    affiliations: await affiliationsOf(tx, id),
    projects: await projectsOf(tx, id),
    months: await monthsOf(tx, id),
  };
}

interface IdentityRow extends Omit<PersonIdentity, 'firstDay' | 'lastDay'> {
  readonly first: string | null;
  readonly last: string | null;
}

async function identitiesOf(tx: Transaction, id: number): Promise<readonly PersonIdentity[]> {
  const rows = await tx.query<IdentityRow>(
    `SELECT identity.id, name, email, member.actor_class AS kind, commits, first_day AS first, last_day AS last
     FROM activity_member AS member JOIN activity_identity AS identity ON identity.id = member.identity_id
     WHERE person_id = $1 ORDER BY commits DESC, identity.id`,
    [id],
  );
  return rows.map(({ first, last, ...row }) => ({
    ...row,
    firstDay: first ?? undefined,
    lastDay: last ?? undefined,
  }));
}

interface AffiliationRow {
  readonly id: number | null;
  readonly organisation: string;
  readonly starts: string;
  readonly ends: string;
  readonly rank: 1 | 2 | 3;
  readonly email: string;
  readonly source: string;
}

const EVIDENCE = { 1: 'curated', 2: 'imported', 3: 'domain' } as const;

async function affiliationsOf(tx: Transaction, id: number): Promise<readonly PersonAffiliation[]> {
  const rows = await tx.query<AffiliationRow>(
    `WITH own AS (
       SELECT lower(email) AS email, employer, min(first_day) AS first_day, max(last_day) + 1 AS after
       FROM activity_member JOIN activity_identity AS identity ON identity.id = identity_id
       WHERE person_id = $1 GROUP BY 1, 2)
     SELECT said.id, organisation, starts, ends, rank::int, said.email, source
     FROM activity_affiliation AS said WHERE said.email IN (SELECT email FROM own)
     UNION ALL
     SELECT NULL, coalesce(domain.organisation, employer), greatest(first_day, domain.starts), least(after, domain.ends), 3,
       email, 'address of commits'
     FROM own LEFT JOIN activity_domain AS domain ON domain.domain = employer AND domain.starts < after AND domain.ends > first_day
     WHERE employer IS NOT NULL AND first_day IS NOT NULL
     ORDER BY 5, 3 DESC, 2`,
    [id],
  );
  return rows.map(({ id: statement, starts, ends, rank, ...row }) => ({
    ...row,
    id: statement ?? undefined,
    from: openEnded(starts),
    until: openEnded(ends),
    evidence: EVIDENCE[rank],
  }));
}

function projectsOf(tx: Transaction, id: number): Promise<readonly PersonProject[]> {
  return tx.query<PersonProject>(
    `SELECT repository_id AS "repositoryId", sum(work.commits)::bigint AS commits, coalesce(min(day) FILTER (WHERE day >= '${FIRST_SOUND_DAY}'), min(day)) AS "firstDay",
       coalesce(max(day) FILTER (WHERE day <= CURRENT_DATE + 1), max(day)) AS "lastDay"
     FROM activity_day AS work
     WHERE identity_id IN (SELECT identity_id FROM activity_member WHERE person_id = $1)
     GROUP BY repository_id ORDER BY 2 DESC, 1`,
    [id],
  );
}

function monthsOf(tx: Transaction, id: number): Promise<PersonDetail['months']> {
  return tx.query<{ month: string; commits: number }>(
    `SELECT * FROM (
       SELECT to_char(day, 'YYYY-MM') AS month, sum(work.commits)::bigint AS commits
       FROM activity_day AS work
       WHERE identity_id IN (SELECT identity_id FROM activity_member WHERE person_id = $1)
       GROUP BY 1 ORDER BY 1 DESC LIMIT 12) AS newest ORDER BY month`,
    [id],
  );
}
