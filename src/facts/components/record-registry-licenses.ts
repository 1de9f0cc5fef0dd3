// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import type { Transaction } from '#platform/storage';

/** What a package registry says of one component version. */
export interface RegistryLicense {
  readonly purl: string;
  /** The purl's type. */
  readonly ecosystem: string;
  /** As the registry words it. */
  readonly license: string;
  /** Which registry, and the day it said so: `npm, 2026-03-01`. */
  readonly source: string;
}

// A licence that files or an installed tree tell stays in effect; only where the effect changes is there anything to judge.
const UPDATE = `
  UPDATE components_component AS kept SET
    registry_license = told.license, registry_source = told.source, registry_normalised = told.normalised,
    license = coalesce(kept.normalised_license, kept.installed_normalised, told.normalised, kept.detected_license),
    revision = kept.revision + CASE WHEN kept.license IS DISTINCT FROM
      coalesce(kept.normalised_license, kept.installed_normalised, told.normalised, kept.detected_license) THEN 1 ELSE 0 END
  FROM (SELECT id, given.* FROM components_component
    JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (purl, license, source, normalised) USING (purl)
    ORDER BY purl FOR UPDATE OF components_component) AS told
  WHERE kept.id = told.id
  RETURNING kept.id`;

/** Keeps what registries say, as a step of the licence chain. Purls that nobody uses are passed over. Result: how many were kept. */
export async function recordRegistryLicenses(
  tx: Transaction,
  told: readonly RegistryLicense[],
): Promise<number> {
  const rows = await tx.query(UPDATE, [
    told.map(({ purl }) => purl),
    told.map(({ license }) => license),
    told.map(({ source }) => source),
    told.map(({ license, ecosystem }) => normaliseDeclared(license, ecosystem).expression),
  ]);
  return rows.length;
}
