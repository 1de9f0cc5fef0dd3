// SPDX-License-Identifier: Apache-2.0
import type { Resolution } from '#engines/people';
import type { Transaction } from '#platform/storage';
import type { AssignedPerson } from './assign-people.ts';
import type { MetIdentity } from './met-identities.ts';

type StoredPerson = AssignedPerson & { readonly id: number };

/** Makes the stored people these; rows that say what they said before are not written. Result: ids of those whose identities changed. */
export async function storePeople(
  tx: Transaction,
  assigned: readonly AssignedPerson[],
): Promise<readonly number[]> {
  const people = await withIds(tx, assigned);
  await storeNames(tx, people);
  await storeMembers(tx, people);
  await tx.query(
    `DELETE FROM activity_person AS person WHERE NOT EXISTS
       (SELECT FROM activity_member WHERE person_id = person.id)`,
  );
  return people
    .filter(({ id, members }) => members.some(({ personId }) => personId !== id))
    .map(({ id }) => id)
    .concat(losers(people));
}

/** Who has lost an identity to somebody else, and is still there. */
function losers(people: readonly StoredPerson[]): readonly number[] {
  const present = new Set(people.map(({ id }) => id));
  const left = people.flatMap(({ id, members }) =>
    members.flatMap(({ personId }) => (personId === undefined || personId === id ? [] : personId)),
  );
  return [...new Set(left)].filter((id) => present.has(id));
}

async function withIds(
  tx: Transaction,
  assigned: readonly AssignedPerson[],
): Promise<readonly StoredPerson[]> {
  const missing = assigned.filter(({ id }) => id === undefined).length;
  const fresh = await tx.query<{ id: number }>(
    `INSERT INTO activity_person (name, email, kind) SELECT '', '', 'human' FROM generate_series(1, $1) RETURNING id`,
    [missing],
  );
  const ids = fresh.map(({ id }) => id);
  return assigned.map((person) => ({ ...person, id: person.id ?? takeFrom(ids) }));
}

function takeFrom(ids: number[]): number {
  const id = ids.pop();
  if (id === undefined) throw new Error('Storing people: the database gave too few ids');
  return id;
}

async function storeNames(tx: Transaction, people: readonly StoredPerson[]): Promise<void> {
  await tx.query(
    `INSERT INTO activity_person AS person (id, name, email, kind)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (organisation_id, id) DO UPDATE SET name = excluded.name, email = excluded.email, kind = excluded.kind
       WHERE (person.name, person.email, person.kind) IS DISTINCT FROM (excluded.name, excluded.email, excluded.kind)`,
    [
      people.map(({ id }) => id),
      people.map(({ name }) => name),
      people.map(({ email }) => email),
      people.map(({ kind }) => kind),
    ],
  );
}

async function storeMembers(tx: Transaction, people: readonly StoredPerson[]): Promise<void> {
  const rows = people.flatMap(({ id, members }) => members.map((one) => ({ person: id, ...one })));
  await tx.query(
    `INSERT INTO activity_member AS member (identity_id, person_id, actor_class, commits, first_day, last_day)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::int[], $5::date[], $6::date[])
     ON CONFLICT (organisation_id, identity_id) DO UPDATE
       SET person_id = excluded.person_id, actor_class = excluded.actor_class, commits = excluded.commits,
         first_day = excluded.first_day, last_day = excluded.last_day
       WHERE (member.person_id, member.actor_class, member.commits, member.first_day, member.last_day)
         IS DISTINCT FROM (excluded.person_id, excluded.actor_class, excluded.commits, excluded.first_day, excluded.last_day)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ person }) => person),
      rows.map(({ actorClass }) => actorClass),
      rows.map(({ commits }) => commits),
      rows.map(({ firstDay }) => firstDay ?? null),
      rows.map(({ lastDay }) => lastDay ?? null),
    ],
  );
  await tx.query(
    `DELETE FROM activity_member WHERE identity_id NOT IN (SELECT unnest($1::bigint[]))`,
    [rows.map(({ id }) => id)],
  );
}

/** Why people are one, and who may be: in place of what was said before. */
export async function storeLinks(
  tx: Transaction,
  { people, suggestions }: Resolution,
  met: readonly MetIdentity[],
): Promise<void> {
  const merged = people.flatMap(({ merges }) => merges);
  const links = [
    ...merged.map((link) => ({ ...link, state: 'merged', against: undefined })),
    ...suggestions.map((link) => ({ ...link, state: 'open', against: link.against })),
  ].map(({ identities: [a, b], ...link }) => ({ left: met[a]?.id, right: met[b]?.id, ...link }));
  const values = [
    links.map(({ left }) => left),
    links.map(({ right }) => right),
    links.map(({ state }) => state),
    links.map(({ score }) => score),
    links.map(({ reasons }) => JSON.stringify(reasons)),
    links.map(({ against }) => against ?? null),
  ];
  await tx.query(
    `INSERT INTO activity_link AS link (left_id, right_id, state, score, reasons, against)
     SELECT l, r, state, score, reasons::jsonb, against
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::float8[], $5::text[], $6::text[])
       AS found (l, r, state, score, reasons, against)
     ON CONFLICT (organisation_id, left_id, right_id) DO UPDATE
       SET state = excluded.state, score = excluded.score, reasons = excluded.reasons, against = excluded.against
       WHERE (link.state, link.score, link.reasons, link.against)
         IS DISTINCT FROM (excluded.state, excluded.score, excluded.reasons, excluded.against)`,
    values,
  );
  await tx.query(
    `DELETE FROM activity_link AS link WHERE NOT EXISTS
       (SELECT FROM unnest($1::bigint[], $2::bigint[]) AS found (l, r) WHERE l = link.left_id AND r = link.right_id)`,
    values.slice(0, 2),
  );
}
