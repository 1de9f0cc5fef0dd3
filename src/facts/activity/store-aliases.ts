// SPDX-License-Identifier: Apache-2.0
import type { Mailmap } from '#engines/history';
import type { Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { keepIdentities } from './keep-identities.ts';
import { clippedIdentity } from './people.ts';

type StoredIdentity = Identity & { readonly id: number };

/** Works out anew which of the repository's authors are the same person. */
export async function storeAliases(
  tx: Transaction,
  repositoryId: number,
  mailmap: Mailmap,
): Promise<void> {
  const authors = await tx.query<StoredIdentity>(
    `SELECT id, name, email FROM activity_identity
     WHERE id IN (SELECT identity_id FROM activity_day WHERE repository_id = $1)`,
    [repositoryId],
  );
  const aliases = authors.flatMap((author) => aliasOf(author, mailmap));
  const canonicalIds = await keepIdentities(
    tx,
    aliases.map(({ canonical }) => canonical),
  );
  await tx.query('DELETE FROM activity_alias WHERE repository_id = $1', [repositoryId]);
  await tx.query(
    `INSERT INTO activity_alias (repository_id, identity_id, canonical_id)
     SELECT $1, identity_id, canonical_id FROM unnest($2::bigint[], $3::bigint[]) AS alias (identity_id, canonical_id)`,
    [repositoryId, aliases.map(({ id }) => id), canonicalIds],
  );
}

function aliasOf(author: StoredIdentity, mailmap: Mailmap) {
  const canonical = clippedIdentity(mailmap.canonical(author));
  const isItself = canonical.name === author.name && canonical.email === author.email;
  return isItself ? [] : [{ id: author.id, canonical }];
}
