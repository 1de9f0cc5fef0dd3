// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { accountIn, type HiddenAccount } from './account-in.ts';
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

/** Stands for the host where the account is a mail address. */
export const MAIL_HOST = 'mail';

/**
 * The accounts that addresses of commits tell of: a forge gives who hides the own address one with the login in it. With mail, every
 * address is an account as well. Where two people use one account, it belongs to the one with more commits.
 */
export async function knownAccounts(
  tx: Transaction,
  { withMail = false }: { readonly withMail?: boolean } = {},
): Promise<readonly KnownAccount[]> {
  const rows = await tx.query<Row>(
    `SELECT identity.email, member.person_id, person.name, person.email AS person_email
     FROM activity_identity AS identity
     JOIN activity_member AS member ON member.identity_id = identity.id
     JOIN activity_person AS person ON person.id = member.person_id
     WHERE identity.email LIKE '%noreply.%' OR $1 AND identity.email LIKE '%@%' ORDER BY member.commits DESC, member.person_id`,
    [withMail],
  );
  const spells = await spellsByPerson(
    tx,
    rows.map(({ person_id }) => person_id),
  );
  const known = new Map<string, KnownAccount>();
  for (const { email, person_id, name, person_email } of rows) {
    const label = personLabel({ name, email: person_email });
    const person = String(person_id);
    for (const account of accountsOf(email, withMail)) {
      const key = `${account.host} ${account.login}`;
      if (known.has(key)) continue;
      known.set(key, { ...account, person, label, spells: spells.get(person_id) ?? [] });
    }
  }
  return [...known.values()];
}

function accountsOf(email: string, withMail: boolean): readonly HiddenAccount[] {
  const hidden = accountIn(email);
  const mail = withMail ? [{ host: MAIL_HOST, login: email.toLowerCase() }] : [];
  return hidden === undefined ? mail : [hidden, ...mail];
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
