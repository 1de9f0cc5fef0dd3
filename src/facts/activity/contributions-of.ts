// SPDX-License-Identifier: Apache-2.0
import type { ContributionDay } from '#engines/metrics';
import type { ActorClass } from '#model';
import type { Transaction } from '#platform/storage';
import { personKey, personLabel } from './people.ts';

interface DayRow {
  readonly repository: string;
  readonly day: string;
  readonly commits: number;
  readonly name: string;
  readonly email: string;
  readonly actor_class: ActorClass;
  readonly employer: string | null;
}

// The rule of actorBehind, in SQL so that the database adds up.
const EMPLOYER = 'coalesce(given.employer, canonical.employer)';
const ACTOR_CLASS =
  "CASE WHEN given.actor_class = 'human' THEN canonical.actor_class ELSE given.actor_class END";

/** What everybody did, under the names that each repository's .mailmap gives them. */
export async function contributionsOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly ContributionDay[]> {
  const rows = await tx.query<DayRow>(
    `SELECT repository_id::text AS repository, day, sum(commits) AS commits, canonical.name, canonical.email,
       ${EMPLOYER} AS employer, ${ACTOR_CLASS} AS actor_class
     FROM activity_day
     JOIN activity_identity AS given ON given.id = identity_id
     LEFT JOIN activity_alias USING (repository_id, identity_id)
     JOIN activity_identity AS canonical ON canonical.id = coalesce(canonical_id, identity_id)
     WHERE $1::bigint IS NULL OR repository_id = $1
     GROUP BY repository_id, day, canonical.id, canonical.name, canonical.email, ${EMPLOYER}, ${ACTOR_CLASS}
     ORDER BY day, repository_id, canonical.name, canonical.email, ${EMPLOYER}`,
    [repositoryId],
  );
  return rows.map(contributionOf);
}

function contributionOf(row: DayRow): ContributionDay {
  return {
    person: personKey(row),
    label: personLabel(row),
    employer: row.employer ?? undefined,
    actorClass: row.actor_class,
    day: row.day,
    commits: row.commits,
    repository: row.repository,
  };
}
