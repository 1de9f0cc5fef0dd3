// SPDX-License-Identifier: Apache-2.0
import { type ActorClass, cutPage, parseCursor } from '#model';
import { containing, type Transaction } from '#platform/storage';

export interface PeopleQuery {
  /** Part of any name or address of the person, in any case. */
  readonly search?: string | undefined;
  readonly kind?: ActorClass | undefined;
  /** Worked for it at some time, as far as is stated or the address tells. */
  readonly organisation?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly kind: ActorClass;
  readonly identities: number;
  /** No merges. */
  readonly commits: number;
  /** `YYYY-MM-DD`, UTC; absent for who only committed what others wrote. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  /** On the last day. */
  readonly organisation?: string | undefined;
}

export interface PeoplePage {
  readonly items: readonly PersonRow[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

// What a page cannot show yet is summed up here once; identities are few beside days of work.
const PEOPLE = `(
  SELECT person.id, person.name, person.email, person.kind, count(*) AS identities, sum(member.commits) AS commits,
    min(member.first_day) AS first_day, max(member.last_day) AS last_day
  FROM activity_person AS person
  JOIN activity_member AS member ON member.person_id = person.id
  JOIN activity_identity AS identity ON identity.id = member.identity_id
  GROUP BY person.organisation_id, person.id
  HAVING ($1::text IS NULL OR bool_or(identity.name ILIKE $1 OR identity.email ILIKE $1))
) AS person`;

const MATCHES = `commits > 0 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL
  OR EXISTS (SELECT FROM activity_spell WHERE person_id = person.id AND organisation = $3)
  OR EXISTS (
    SELECT FROM activity_member AS own JOIN activity_identity AS used ON used.id = own.identity_id
    LEFT JOIN activity_domain AS domain ON domain.domain = used.employer
    WHERE own.person_id = person.id AND coalesce(domain.organisation, used.employer) = $3))`;

const ORGANISATION = `coalesce(
  (SELECT organisation FROM activity_spell WHERE person_id = person.id AND starts <= last_day AND ends > last_day),
  (SELECT coalesce(domain.organisation, used.employer)
   FROM activity_member AS own JOIN activity_identity AS used ON used.id = own.identity_id
   LEFT JOIN activity_domain AS domain
     ON domain.domain = used.employer AND domain.starts <= own.last_day AND domain.ends > own.last_day
   WHERE own.person_id = person.id AND used.employer IS NOT NULL ORDER BY own.last_day DESC NULLS LAST LIMIT 1))`;

interface Row extends Omit<PersonRow, 'firstDay' | 'lastDay' | 'organisation' | 'commits'> {
  readonly commits: string | number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly organisation: string | null;
}

/** One page, the busiest first, the exact count of all beside it. */
export async function listPeople(tx: Transaction, query: PeopleQuery): Promise<PeoplePage> {
  const filter = [containing(query.search), query.kind, query.organisation];
  const [commits, id] = query.cursor === undefined ? [] : parseCursor(query.cursor, 2);
  // One more than asked for tells whether there is another page.
  const rows = await tx.query<Row>(
    `SELECT id, name, email, kind, identities, commits::bigint AS commits, first_day, last_day, ${ORGANISATION} AS organisation
     FROM ${PEOPLE} WHERE ${MATCHES} AND ($4::bigint IS NULL OR (-commits, id) > (-$4::bigint, $5::bigint))
     ORDER BY commits DESC, id LIMIT $6`,
    [...filter, commits, id, query.limit + 1],
  );
  const page = cutPage(rows, query.limit, (row) => [row.commits, row.id]);
  const [counted] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${PEOPLE} WHERE ${MATCHES}`,
    filter,
  );
  return {
    items: page.rows.map(personOfRow),
    nextCursor: page.nextCursor,
    total: counted?.total ?? 0,
  };
}

function personOfRow({ first_day, last_day, organisation, commits, ...row }: Row): PersonRow {
  return {
    ...row,
    commits: Number(commits),
    firstDay: first_day ?? undefined,
    lastDay: last_day ?? undefined,
    organisation: organisation ?? undefined,
  };
}
