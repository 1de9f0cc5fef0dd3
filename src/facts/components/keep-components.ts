// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { insertComponents } from './insert-components.ts';
import type { ObservedComponent } from './observation.ts';
import type { UseByPurl } from './roll-up.ts';

export interface NewUsages {
  readonly repositoryId: number;
  readonly usages: readonly ObservedComponent[];
  readonly uses: UseByPurl;
  /** Ids of the components that the repository has used so far. */
  readonly usedBefore: readonly number[];
}

/** Ids by purl, and all components whose usages are about to change. */
export interface KeptComponents {
  readonly idByPurl: ReadonlyMap<string, number>;
  readonly touched: readonly number[];
  /** Those that were not there before; this repository's use of them is counted in already. */
  readonly isNew: (id: number) => boolean;
}

/**
 * Stores component versions that are new, and what this repository knows of those that are not.
 *
 * Every component that the repository used or uses now is locked, in the order of purls: roll-ups of two scans that
 * share components are then written one after the other, and neither waits for the other in a circle.
 */
export async function keepComponents(
  tx: Transaction,
  { repositoryId, usages, uses, usedBefore }: NewUsages,
): Promise<KeptComponents> {
  const components = bestKnown(usages);
  const added = await insertComponents(tx, repositoryId, { components, uses });
  const others = components.filter(({ purl }) => !added.has(purl));
  const rows = await tx.query<{ id: number; purl: string }>(
    `SELECT id, purl FROM components_component
     WHERE id IN (
       SELECT id FROM components_component WHERE purl = ANY($1::text[]) UNION SELECT unnest($2::bigint[]))
     ORDER BY purl FOR UPDATE`,
    [others.map(({ purl }) => purl), usedBefore],
  );
  await addKnowledge(tx, repositoryId, others);
  const newIds = new Set(added.values());
  return {
    idByPurl: new Map([...added, ...rows.map(({ purl, id }): [string, number] => [purl, id])]),
    touched: [...newIds, ...rows.map(({ id }) => id)],
    isNew: (id) => newIds.has(id),
  };
}

/** One for each purl; a file that knows the licence, the hash or the address goes before one that does not. */
function bestKnown(usages: readonly ObservedComponent[]): readonly ObservedComponent[] {
  const best = new Map<string, ObservedComponent>();
  for (const usage of usages) {
    const known = best.get(usage.purl);
    best.set(usage.purl, known === undefined ? usage : joined(known, usage));
  }
  return [...best.values()];
}

function joined(known: ObservedComponent, other: ObservedComponent): ObservedComponent {
  const knowsLicense = known.licenses.effective ?? known.licenses.declared;
  return {
    ...known,
    integrity: known.integrity ?? other.integrity,
    source: known.source ?? other.source,
    funding: known.funding ?? other.funding,
    licenses: knowsLicense === undefined ? other.licenses : known.licenses,
  };
}

// What is found replaces what was found before, and nothing found replaces nothing: a licence that only another
// repository's lock words stays. Wording, source and expression of one licence go together. Most scans find what the last
// one found, and a row that says so already is left alone.
const UPDATE = `
  UPDATE components_component AS kept SET
    declared_license = CASE WHEN is_declared THEN found.declared ELSE kept.declared_license END,
    declared_source = CASE WHEN is_declared THEN found.declared_source ELSE kept.declared_source END,
    declared_repository_id = CASE WHEN is_declared THEN $1 ELSE kept.declared_repository_id END,
    normalised_license = CASE WHEN is_declared THEN found.normalised ELSE kept.normalised_license END,
    installed_license = CASE WHEN is_installed THEN found.installed ELSE kept.installed_license END,
    installed_source = CASE WHEN is_installed THEN found.installed_source ELSE kept.installed_source END,
    installed_repository_id = CASE WHEN is_installed THEN $1 ELSE kept.installed_repository_id END,
    installed_normalised = CASE WHEN is_installed THEN found.installed_normalised ELSE kept.installed_normalised END,
    registry_license = CASE WHEN is_told THEN found.registry ELSE kept.registry_license END,
    registry_source = CASE WHEN is_told THEN found.registry_source ELSE kept.registry_source END,
    registry_normalised = CASE WHEN is_told THEN found.registry_normalised ELSE kept.registry_normalised END,
    license = coalesce(
      CASE WHEN is_declared THEN found.normalised ELSE kept.normalised_license END,
      CASE WHEN is_installed THEN found.installed_normalised ELSE kept.installed_normalised END,
      CASE WHEN is_told THEN found.registry_normalised ELSE kept.registry_normalised END,
      kept.detected_license),
    integrity = coalesce(found.integrity, kept.integrity),
    source = coalesce(found.source, kept.source),
    funding = coalesce(string_to_array(found.funding, ' '), kept.funding),
    revision = kept.revision + CASE WHEN (is_declared AND kept.declared_license IS DISTINCT FROM found.declared)
      OR (is_installed AND kept.installed_normalised IS DISTINCT FROM found.installed_normalised)
      OR (is_told AND kept.registry_normalised IS DISTINCT FROM found.registry_normalised) THEN 1 ELSE 0 END
  FROM (
    SELECT *, declared IS NOT NULL AS is_declared, installed IS NOT NULL AS is_installed,
      registry IS NOT NULL AS is_told
    FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
      $11::text[], $12::text[], $13::text[], $14::text[])
      AS given (purl, declared, declared_source, normalised, installed, installed_source, installed_normalised, integrity, source,
        registry, registry_source, registry_normalised, funding)
  ) AS found
  WHERE kept.purl = found.purl AND (
    is_declared AND (kept.declared_license, kept.declared_source, kept.declared_repository_id, kept.normalised_license)
      IS DISTINCT FROM (found.declared, found.declared_source, $1, found.normalised)
    OR is_installed AND (kept.installed_license, kept.installed_source, kept.installed_repository_id, kept.installed_normalised)
      IS DISTINCT FROM (found.installed, found.installed_source, $1, found.installed_normalised)
    OR is_told AND (kept.registry_license, kept.registry_source, kept.registry_normalised)
      IS DISTINCT FROM (found.registry, found.registry_source, found.registry_normalised)
    OR coalesce(found.integrity, kept.integrity) IS DISTINCT FROM kept.integrity
    OR coalesce(found.source, kept.source) IS DISTINCT FROM kept.source
    OR coalesce(string_to_array(found.funding, ' '), kept.funding) IS DISTINCT FROM kept.funding)`;

async function addKnowledge(
  tx: Transaction,
  repositoryId: number,
  components: readonly ObservedComponent[],
): Promise<void> {
  const telling = components.filter(
    ({ licenses, integrity, source, funding }) =>
      licenses.declared !== undefined ||
      licenses.installed !== undefined ||
      licenses.registry !== undefined ||
      integrity !== undefined ||
      source !== undefined ||
      funding !== undefined,
  );
  await tx.query(UPDATE, [
    repositoryId,
    telling.map(({ purl }) => purl),
    telling.map(({ licenses }) => licenses.declared),
    telling.map(({ licenses }) => licenses.declaredSource),
    telling.map(({ licenses }) => licenses.normalised),
    telling.map(({ licenses }) => licenses.installed),
    telling.map(({ licenses }) => licenses.installedSource),
    telling.map(({ licenses }) => licenses.installedNormalised),
    telling.map(({ integrity }) => integrity),
    telling.map(({ source }) => source),
    telling.map(({ licenses }) => licenses.registry),
    telling.map(({ licenses }) => licenses.registrySource),
    telling.map(({ licenses }) => licenses.registryNormalised),
    telling.map(({ funding }) => funding?.join(' ')),
  ]);
}
