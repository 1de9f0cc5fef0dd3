// SPDX-License-Identifier: Apache-2.0
import type { ContributionDay } from '#engines/metrics';
import type { ActorClass, Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { type Actor, actorBehind, personKey, personLabel } from './people.ts';

interface DayRow {
  readonly repository_id: number;
  readonly day: string;
  readonly commits: number;
  readonly canonical_id: number;
  /** One of the identities that share employer and class. */
  readonly given_id: number;
}

interface IdentityRow extends Identity {
  readonly id: number;
  readonly employer: string | null;
  readonly actor_class: ActorClass;
}

// The rule of actorBehind, in SQL so that the database adds up.
const EMPLOYER = 'coalesce(given.employer, canonical.employer)';
const ACTOR_CLASS =
  "CASE WHEN given.actor_class = 'human' THEN canonical.actor_class ELSE given.actor_class END";

/** What everybody did, under the names that each repository's .mailmap gives them; days in order. */
export async function contributionsOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly ContributionDay[]> {
  // Rows come as numbers and share the texts of the few people behind them: a portfolio has millions of rows.
  const rows = await tx.query<DayRow>(
    `SELECT repository_id, day, sum(commits)::bigint AS commits, canonical.id AS canonical_id, min(given.id) AS given_id
     FROM activity_day
     JOIN activity_identity AS given ON given.id = identity_id
     LEFT JOIN activity_alias USING (repository_id, identity_id)
     JOIN activity_identity AS canonical ON canonical.id = coalesce(activity_alias.canonical_id, identity_id)
     WHERE $1::bigint IS NULL OR repository_id = $1
     GROUP BY repository_id, day, canonical.id, ${EMPLOYER}, ${ACTOR_CLASS}
     ORDER BY day, repository_id, canonical.id, min(given.id)`,
    [repositoryId],
  );
  const people = await peopleById(tx);
  const share = sharing();
  return rows.map(({ repository_id, day, commits, canonical_id, given_id }) => {
    const canonical = personBehind(people, canonical_id);
    const { actorClass, employer } = actorBehind(personBehind(people, given_id), canonical);
    const { person, label } = canonical;
    const repository = share(String(repository_id));
    return { person, label, employer, actorClass, day: share(day), commits, repository };
  });
}

type Person = Actor & Pick<ContributionDay, 'person' | 'label'>;

async function peopleById(tx: Transaction): Promise<ReadonlyMap<number, Person>> {
  const rows = await tx.query<IdentityRow>(
    'SELECT id, name, email, employer, actor_class FROM activity_identity',
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        person: personKey(row),
        label: personLabel(row),
        employer: row.employer ?? undefined,
        actorClass: row.actor_class,
      },
    ]),
  );
}

function personBehind(people: ReadonlyMap<number, Person>, id: number): Person {
  const found = people.get(id);
  if (found === undefined) throw new Error(`Reading contributions: there is no identity ${id}`);
  return found;
}

/** Hands out one and the same string for equal texts, so that the copies can be forgotten. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? text;
    known.set(found, found);
    return found;
  };
}
