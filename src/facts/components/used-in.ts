// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';

/** One way a repository uses a component version. */
export interface UsedIn {
  readonly componentId: number;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** As the files word it. */
  readonly wording?: string | undefined;
  readonly scope: Scope;
  readonly origin: Origin;
}

/** Everything a repository uses, each way once, by purl. */
export async function usedIn(tx: Transaction, repositoryId: number): Promise<readonly UsedIn[]> {
  const rows = await tx.query<UsedIn & { version: string | null; wording: string | null }>(
    `SELECT DISTINCT component_id AS "componentId", purl, name, version, declared_license AS wording, scope, origin
     FROM components_in_use WHERE repository_id = $1 ORDER BY purl, scope, origin`,
    [repositoryId],
  );
  return rows.map(({ version, wording, ...row }) => ({
    ...row,
    version: version ?? undefined,
    wording: wording ?? undefined,
  }));
}

/** Ids of those component versions that are known, by purl. */
export async function idsByPurl(
  tx: Transaction,
  purls: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ purl: string; id: number }>(
    'SELECT purl, id FROM components_component WHERE purl = ANY($1::text[])',
    [purls],
  );
  return new Map(rows.map(({ purl, id }) => [purl, id]));
}
