// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { type Statement, spellsOf } from './spells.ts';

type Row = Statement & { readonly person: number };

/** Works out anew for whom these people worked when; nobody else is touched. */
export async function storeSpells(tx: Transaction, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await tx.query<Row>(
    `SELECT DISTINCT member.person_id AS person, said.id, said.organisation, said.starts, said.ends, said.rank
     FROM activity_member AS member
     JOIN activity_identity AS identity ON identity.id = member.identity_id
     JOIN activity_affiliation AS said ON said.email = lower(identity.email)
     WHERE member.person_id = ANY($1::bigint[])`,
    [personIds],
  );
  const byPerson = new Map<number, Row[]>();
  for (const row of rows) {
    const known = byPerson.get(row.person);
    if (known) known.push(row);
    else byPerson.set(row.person, [row]);
  }
  const spells = [...byPerson].flatMap(([person, said]) =>
    spellsOf(said).map((spell) => ({ person, ...spell })),
  );
  await tx.query('DELETE FROM activity_spell WHERE person_id = ANY($1::bigint[])', [personIds]);
  await tx.query(
    `INSERT INTO activity_spell (person_id, organisation, starts, ends, rank)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::date[], $4::date[], $5::smallint[])`,
    [
      spells.map(({ person }) => person),
      spells.map(({ organisation }) => organisation),
      spells.map(({ starts }) => starts),
      spells.map(({ ends }) => ends),
      spells.map(({ rank }) => rank),
    ],
  );
}

/** Whom the addresses belong to at present. */
export async function peopleAt(
  tx: Transaction,
  emails: readonly string[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ person: number }>(
    `SELECT DISTINCT person_id AS person FROM activity_member AS member
     JOIN activity_identity AS identity ON identity.id = member.identity_id
     WHERE lower(identity.email) = ANY($1::text[])`,
    [emails],
  );
  return rows.map(({ person }) => person);
}
