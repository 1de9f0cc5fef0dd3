// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ObservedComponent } from './observation.ts';
import type { UseByPurl } from './roll-up.ts';

const INSERT = `
  INSERT INTO components_component (purl, ecosystem, name, version, integrity, source, license,
    declared_license, declared_source, declared_repository_id, normalised_license,
    installed_license, installed_source, installed_repository_id, installed_normalised,
    registry_license, registry_source, registry_normalised, repositories, direct, scopes, origins, funding)
  SELECT purl, ecosystem, name, version, integrity, source, coalesce(normalised, installed_normalised, registry_normalised),
    declared, declared_source, CASE WHEN declared IS NOT NULL THEN $1::bigint END, normalised,
    installed, installed_source, CASE WHEN installed IS NOT NULL THEN $1::bigint END, installed_normalised,
    registry, registry_source, registry_normalised, repositories, direct, string_to_array(scopes, ','),
    string_to_array(origins, ','), coalesce(string_to_array(funding, ' '), '{}')
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::int[], $18::boolean[], $19::text[],
    $20::text[], $21::text[])
    AS found (purl, ecosystem, name, version, integrity, source, declared, declared_source, normalised, installed,
      installed_source, installed_normalised, registry, registry_source, registry_normalised, repositories, direct, scopes,
      origins, funding)
  ORDER BY purl
  ON CONFLICT (organisation_id, purl) DO NOTHING RETURNING id, purl`;

/**
 * Stores those component versions that nobody has used so far, with all that is known of them and the use of this
 * repository counted in: a row is written once. Result: their ids by purl.
 */
export async function insertComponents(
  tx: Transaction,
  repositoryId: number,
  { components, uses }: { components: readonly ObservedComponent[]; uses: UseByPurl },
): Promise<ReadonlyMap<string, number>> {
  const missing = await notStored(tx, components);
  const column = (pick: (component: ObservedComponent) => unknown) => missing.map(pick);
  const rows = await tx.query<{ id: number; purl: string }>(INSERT, [
    repositoryId,
    column(({ purl }) => purl),
    column(({ ecosystem }) => ecosystem),
    column(({ name }) => name),
    column(({ version }) => version),
    column(({ integrity }) => integrity),
    column(({ source }) => source),
    column(({ licenses }) => licenses.declared),
    column(({ licenses }) => licenses.declaredSource),
    column(({ licenses }) => licenses.normalised),
    column(({ licenses }) => licenses.installed),
    column(({ licenses }) => licenses.installedSource),
    column(({ licenses }) => licenses.installedNormalised),
    column(({ licenses }) => licenses.registry),
    column(({ licenses }) => licenses.registrySource),
    column(({ licenses }) => licenses.registryNormalised),
    column(({ purl }) => (uses.has(purl) ? 1 : 0)),
    column(({ purl }) => uses.get(purl)?.direct ?? false),
    column(({ purl }) => uses.get(purl)?.scopes.join(',') ?? ''),
    column(({ purl }) => uses.get(purl)?.origins.join(',') ?? ''),
    // Web addresses hold no blank.
    column(({ funding }) => funding?.join(' ')),
  ]);
  return new Map(rows.map(({ id, purl }) => [purl, id]));
}

/** Component versions stay for ever, so what is stored need not be sent; another scan may still be faster with the rest. */
async function notStored(
  tx: Transaction,
  components: readonly ObservedComponent[],
): Promise<readonly ObservedComponent[]> {
  const rows = await tx.query<{ purl: string }>(
    'SELECT purl FROM components_component WHERE purl = ANY($1::text[])',
    [components.map(({ purl }) => purl)],
  );
  const stored = new Set(rows.map(({ purl }) => purl));
  return components.filter(({ purl }) => !stored.has(purl));
}
