// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { accountIn } from './account-in.ts';
import { personLabel } from './people.ts';

/** Somebody whose account on a forge is known. */
export interface KnownAccount {
  /** The host of the forge: `github.com`. */
  readonly host: string;
  /** In lower case. */
  readonly login: string;
  /** The key that contributions use. */
  readonly person: string;
  readonly label: string;
  /** For whom the person is stated to have worked, on the days [starts, ends), in order. */
  readonly spells: readonly Spell[];
}

interface Spell {
  readonly organisation: string;
  readonly starts: string;
  readonly ends: string;
}

interface Row {
  readonly email: string;
  readonly person_id: number;
  readonly name: string;
  readonly person_email: string;
}

type SpellRow = Spell & { readonly person_id: number };

/**
 * The accounts that addresses of commits tell of: a forge gives who hides the own address one with the login in it.
 * Where two people use one account, it belongs to the one with more commits.
 */
export async function knownAccounts(tx: Transaction): Promise<readonly KnownAccount[]> {
  const rows = await tx.query<Row>(
    `SELECT identity.email, member.person_id, person.name, person.email AS person_email
     FROM activity_identity AS identity
     JOIN activity_member AS member ON member.identity_id = identity.id
     JOIN activity_person AS person ON person.id = member.person_id
     WHERE identity.email LIKE '%noreply.%' ORDER BY member.commits DESC, member.person_id`,
  );
  const spells = await spellsByPerson(
    tx,
    rows.map(({ person_id }) => person_id),
  );
  const known = new Map<string, KnownAccount>();
  for (const { email, person_id, name, person_email } of rows) {
    const account = accountIn(email);
    const key = `${account?.host} ${account?.login}`;
    if (account === undefined || known.has(key)) continue;
    const label = personLabel({ name, email: person_email });
    const person = String(person_id);
    known.set(key, { ...account, person, label, spells: spells.get(person_id) ?? [] });
  }
  return [...known.values()];
}

async function spellsByPerson(
  tx: Transaction,
  people: readonly number[],
): Promise<ReadonlyMap<number, readonly Spell[]>> {
  const rows = await tx.query<SpellRow>(
    `SELECT person_id, organisation, starts::text, ends::text FROM activity_spell
     WHERE person_id = ANY($1::bigint[]) ORDER BY person_id, starts`,
    [people],
  );
  const found = new Map<number, Spell[]>();
  for (const { person_id, ...spell } of rows) {
    const known = found.get(person_id);
    if (known) known.push(spell);
    else found.set(person_id, [spell]);
  }
  return found;
}
