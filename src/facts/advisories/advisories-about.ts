// SPDX-License-Identifier: Apache-2.0
import type { Advisory, AffectedPackage } from '#engines/advisories';
import type { Transaction } from '#platform/storage';

interface AdvisoryRow {
  readonly id: string;
  readonly modified: string;
  readonly published: string | null;
  readonly withdrawn: string | null;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severities: Advisory['severities'];
}

interface AffectedRow extends AffectedPackage {
  readonly advisory_id: string;
}

/**
 * The advisories that speak of packages, given by the keys of `packageKeysOf`; each with those of its packages alone, and
 * without details and references, which no matching asks for.
 */
export async function advisoriesAbout(
  tx: Transaction,
  packages: readonly string[],
): Promise<readonly Advisory[]> {
  const affected = await tx.query<AffectedRow>(
    `SELECT advisory_id, ecosystem, name, ranges, versions, severities FROM advisories_affected
     WHERE package = ANY($1::text[]) ORDER BY advisory_id, place`,
    [packages],
  );
  const byAdvisory = new Map<string, AffectedRow[]>();
  for (const row of affected) {
    const known = byAdvisory.get(row.advisory_id);
    if (known === undefined) byAdvisory.set(row.advisory_id, [row]);
    else known.push(row);
  }
  const rows = await tx.query<AdvisoryRow>(
    `SELECT id, modified, published, withdrawn, aliases, summary, severities FROM advisories_advisory
     WHERE id = ANY($1::text[]) ORDER BY id`,
    [[...byAdvisory.keys()]],
  );
  return rows.map((row) => ({
    ...row,
    published: row.published ?? undefined,
    withdrawn: row.withdrawn ?? undefined,
    details: '',
    references: [],
    affected: byAdvisory.get(row.id) ?? [],
  }));
}

/** Whole records by id, in the order of their ids; unknown ids are left out. */
export async function advisoriesById(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly Advisory[]> {
  const rows = await tx.query<
    AdvisoryRow & {
      readonly details: string;
      readonly reference_list: Advisory['references'];
      readonly affected: readonly AffectedPackage[] | null;
    }
  >(
    `SELECT id, modified, published, withdrawn, aliases, summary, severities, details, reference_list,
       (SELECT json_agg(json_build_object('ecosystem', ecosystem, 'name', name, 'ranges', ranges, 'versions', versions,
          'severities', affected.severities) ORDER BY place)
        FROM advisories_affected AS affected WHERE affected.advisory_id = advisory.id) AS affected
     FROM advisories_advisory AS advisory WHERE id = ANY($1::text[]) ORDER BY id`,
    [ids],
  );
  return rows.map(({ reference_list, affected, ...row }) => ({
    ...row,
    published: row.published ?? undefined,
    withdrawn: row.withdrawn ?? undefined,
    references: reference_list,
    affected: affected ?? [],
  }));
}
