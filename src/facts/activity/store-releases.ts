// SPDX-License-Identifier: Apache-2.0
import type { Problem, Tag } from '#model';
import type { Transaction } from '#platform/storage';

// An index entry of PostgreSQL holds 2,704 bytes.
const MAX_NAME_LENGTH = 800;

/** Makes the stored releases those of the tags: tags come, go and move. */
export async function storeReleases(
  tx: Transaction,
  repositoryId: number,
  tags: readonly Tag[],
): Promise<readonly Problem[]> {
  const kept = tags.filter(({ name }) => name.length <= MAX_NAME_LENGTH);
  const names = kept.map(({ name }) => name);
  await tx.query(
    'DELETE FROM activity_release WHERE repository_id = $1 AND name <> ALL($2::text[])',
    [repositoryId, names],
  );
  await tx.query(
    `INSERT INTO activity_release (repository_id, name, commit_id, at)
     SELECT $1, name, decode(commit_id, 'hex'), at
     FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS tag (name, commit_id, at)
     ON CONFLICT (organisation_id, repository_id, name) DO UPDATE SET commit_id = excluded.commit_id, at = excluded.at
       WHERE (activity_release.commit_id, activity_release.at) IS DISTINCT FROM (excluded.commit_id, excluded.at)`,
    [repositoryId, names, kept.map(({ commit }) => commit), kept.map(({ at }) => at)],
  );
  return kept.length === tags.length ? [] : [tooLong(tags.length - kept.length)];
}

function tooLong(count: number): Problem {
  const message = `Reading tags: ${count} have names of more than ${MAX_NAME_LENGTH} characters and are left out`;
  return { code: 'activity/tag-name-too-long', message };
}
