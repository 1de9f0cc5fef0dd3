// SPDX-License-Identifier: Apache-2.0
import type { Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { ERASED_DOMAIN } from './account-in.ts';
import { hideErased } from './erased.ts';
import { type Actor, actorOf } from './people.ts';
import { personalAmong } from './personal-addresses.ts';

/** Stores the identities that are new, those who were erased under their pseudonyms; says the id of each, in the order given. */
export async function keepIdentities(
  tx: Transaction,
  identities: readonly Identity[],
): Promise<readonly number[]> {
  if (identities.length === 0) return [];
  const { addresses, mistaken } = await personalAmong(tx, identities);
  const shown = await hideErased(tx, identities);
  const names = shown.map(({ name }) => name);
  const emails = shown.map(({ email }) => email);
  // By the true address: what somebody worked for stays known when the name does not.
  const actors = [...identities, ...mistaken].map((one) => actorAt(one, addresses));
  // In order, so that two scans that meet the same people wait for each other and do not lock.
  await tx.query(
    `INSERT INTO activity_identity (name, email, actor_class, employer)
     SELECT DISTINCT ON (name, email) name, email, actor_class, employer
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS found (name, email, actor_class, employer)
     ORDER BY name, email
     ON CONFLICT (organisation_id, name, email) DO UPDATE
       SET actor_class = excluded.actor_class, employer = excluded.employer
       WHERE activity_identity.email !~ '[@.]${ERASED_DOMAIN}$'
         AND (activity_identity.actor_class, activity_identity.employer)
           IS DISTINCT FROM (excluded.actor_class, excluded.employer)`,
    [
      [...names, ...mistaken.map(({ name }) => name)],
      [...emails, ...mistaken.map(({ email }) => email)],
      actors.map(({ actorClass }) => actorClass),
      actors.map(({ employer }) => employer ?? null),
    ],
  );
  const rows = await tx.query<{ id: number }>(
    `SELECT id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS found (name, email, ordinal)
     JOIN activity_identity USING (name, email) ORDER BY ordinal`,
    [names, emails],
  );
  return rows.map(({ id }) => id);
}

function actorAt(identity: Identity, personal: ReadonlySet<string>): Actor {
  const actor = actorOf(identity);
  return personal.has(identity.email.toLowerCase()) ? { ...actor, employer: undefined } : actor;
}
