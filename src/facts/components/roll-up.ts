// SPDX-License-Identifier: Apache-2.0
import type { ManifestFile } from '#engines/inventory';
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { ObservedComponent } from './observation.ts';

/** How one repository uses its components, by component id. */
export type RepositoryUse = ReadonlyMap<number, ComponentUse>;

/** The same by package URL. */
export type UseByPurl = ReadonlyMap<string, ComponentUse>;

interface ComponentUse {
  readonly direct: boolean;
  /** Sorted, each once. */
  readonly scopes: readonly Scope[];
  readonly origins: readonly Origin[];
  /** Each scope with each origin that it has: what a policy judges by. */
  readonly ways: readonly string[];
}

/** What usages come to; one whose file is not among the manifests is not stored and not counted. */
export function usesIn(
  usages: readonly ObservedComponent[],
  manifests: readonly ManifestFile[],
): UseByPurl {
  const origins = new Map(manifests.map(({ path, origin }) => [path, origin]));
  const uses = new Map<string, ComponentUse>();
  for (const { purl, scope, direct = false, evidence } of usages) {
    const origin = origins.get(evidence.path);
    if (origin === undefined) continue;
    const one = { direct, scopes: [scope], origins: [origin], ways: [`${scope} ${origin}`] };
    const known = uses.get(purl);
    uses.set(purl, known === undefined ? one : joined(known, one));
  }
  return uses;
}

function joined(one: ComponentUse, other: ComponentUse): ComponentUse {
  if (other.ways.every((way) => one.ways.includes(way)) && (one.direct || !other.direct))
    return one;
  return {
    direct: one.direct || other.direct,
    scopes: eachOnce([...one.scopes, ...other.scopes]),
    origins: eachOnce([...one.origins, ...other.origins]),
    ways: eachOnce([...one.ways, ...other.ways]),
  };
}

function eachOnce<Word extends string>(words: readonly Word[]): readonly Word[] {
  return [...new Set(words)].sort();
}

export function byId(uses: UseByPurl, idByPurl: ReadonlyMap<string, number>): RepositoryUse {
  return new Map(
    [...uses].flatMap(([purl, use]): [number, ComponentUse][] => {
      const id = idByPurl.get(purl);
      return id === undefined ? [] : [[id, use]];
    }),
  );
}

/** How the repository uses its components by what is stored. */
export async function repositoryUse(tx: Transaction, repositoryId: number): Promise<RepositoryUse> {
  const rows = await tx.query<ComponentUse & { readonly id: number }>(
    `SELECT component_id AS id, coalesce(bool_or(usage.direct), false) AS direct,
       array_agg(DISTINCT scope) AS scopes, array_agg(DISTINCT origin) AS origins,
       array_agg(DISTINCT scope || ' ' || origin) AS ways
     FROM components_usage AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = manifest_id
     WHERE usage.repository_id = $1 GROUP BY component_id`,
    [repositoryId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface UseChange {
  readonly before: RepositoryUse;
  readonly now: RepositoryUse;
  /** Whether the roll-up of a component has what is used now already. */
  readonly isCounted: (id: number) => boolean;
}

/**
 * Brings the roll-ups from how a repository used its components to how it does now. They must be locked: see
 * `keepComponents`.
 *
 * What a repository adds is added. Only where it takes something back are the other repositories asked: counting a
 * component that everybody uses costs as much as there are repositories, and few scans take anything back.
 */
export async function rollUp(
  tx: Transaction,
  { before, now, isCounted }: UseChange,
): Promise<void> {
  const gained = [...now].filter(([id, use]) => !isCounted(id) && saysMore(use, before.get(id)));
  const lost = [...before].filter(([id, use]) => saysMore(use, now.get(id)));
  await add(tx, new Map(gained), (id) => !before.has(id));
  await countAnew(
    tx,
    lost.map(([id]) => id),
  );
}

/** Whether `one` says something that `other` does not. */
function saysMore(one: ComponentUse, other: ComponentUse | undefined): boolean {
  if (other === undefined || (one.direct && !other.direct)) return true;
  return one.ways.some((way) => !other.ways.includes(way));
}

async function add(
  tx: Transaction,
  gained: RepositoryUse,
  isNew: (id: number) => boolean,
): Promise<void> {
  if (gained.size === 0) return;
  const ids = [...gained.keys()];
  const uses = [...gained.values()];
  await tx.query(
    `UPDATE components_component AS kept SET repositories = kept.repositories + gained.repositories,
       revision = kept.revision + 1, direct = kept.direct OR gained.direct,
       scopes = ARRAY(SELECT DISTINCT unnest(kept.scopes || string_to_array(gained.scopes, ',')) ORDER BY 1),
       origins = ARRAY(SELECT DISTINCT unnest(kept.origins || string_to_array(gained.origins, ',')) ORDER BY 1)
     FROM unnest($1::bigint[], $2::int[], $3::boolean[], $4::text[], $5::text[])
       AS gained (id, repositories, direct, scopes, origins)
     WHERE kept.id = gained.id`,
    [
      ids,
      ids.map((id) => (isNew(id) ? 1 : 0)),
      uses.map(({ direct }) => direct),
      uses.map(({ scopes }) => scopes.join(',')),
      uses.map(({ origins }) => origins.join(',')),
    ],
  );
}

async function countAnew(tx: Transaction, componentIds: readonly number[]): Promise<void> {
  if (componentIds.length === 0) return;
  await tx.query(
    `UPDATE components_component AS kept SET repositories = counted.repositories, direct = counted.direct,
       scopes = counted.scopes, origins = counted.origins, revision = kept.revision + 1
     FROM (
       SELECT lost.id, count(DISTINCT usage.repository_id)::int AS repositories,
         coalesce(bool_or(usage.direct), false) AS direct,
         array_remove(array_agg(DISTINCT usage.scope ORDER BY usage.scope), NULL) AS scopes,
         array_remove(array_agg(DISTINCT manifest.origin ORDER BY manifest.origin), NULL) AS origins
       FROM unnest($1::bigint[]) AS lost (id)
       LEFT JOIN components_usage AS usage ON usage.component_id = lost.id
       LEFT JOIN components_manifest AS manifest
         ON manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id
       GROUP BY lost.id
     ) AS counted
     WHERE kept.id = counted.id`,
    [componentIds],
  );
}
