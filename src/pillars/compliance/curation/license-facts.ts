// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { LicenseFacts } from './effective-license.ts';

/** What facts say of a component version's licence, and where they say it. */
export interface KnownLicense extends LicenseFacts {
  readonly id: number;
  readonly ecosystem: string;
  readonly name: string;
  /** Repositories that use it. */
  readonly repositories: number;
  readonly declaredSource?: string | undefined;
  readonly detectedSource?: string | undefined;
}

/** Columns of the view components_license, under the alias `l`. */
export const LICENSE_COLUMNS = `l.purl, l.version, l.license, l.detected_license, l.detected_source, l.text_imprint,
  coalesce(l.normalised_license, l.installed_normalised, l.registry_normalised, l.declared_license, l.installed_license,
    l.registry_license) AS said_license,
  CASE WHEN l.normalised_license IS NOT NULL THEN l.declared_source
    WHEN l.installed_normalised IS NOT NULL THEN l.installed_source
    WHEN l.registry_normalised IS NOT NULL THEN l.registry_source
    ELSE coalesce(l.declared_source, l.installed_source, l.registry_source) END AS said_source`;

export interface LicenseRow {
  readonly purl: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly detected_license: string | null;
  readonly detected_source: string | null;
  readonly text_imprint: string | null;
  readonly said_license: string | null;
  readonly said_source: string | null;
}

export function licenseFactsOf(
  row: LicenseRow,
): LicenseFacts & Pick<KnownLicense, 'declaredSource' | 'detectedSource'> {
  return {
    purl: row.purl,
    version: row.version ?? undefined,
    license: row.license ?? undefined,
    declared: row.said_license ?? undefined,
    declaredSource: row.said_source ?? undefined,
    detected: row.detected_license ?? undefined,
    detectedSource: row.detected_source ?? undefined,
    imprint: row.text_imprint ?? undefined,
  };
}

interface KnownRow extends LicenseRow {
  readonly id: number;
  readonly ecosystem: string;
  readonly name: string;
  readonly repositories: number;
}

const SELECT = `SELECT l.id, l.ecosystem, l.name, l.repositories, ${LICENSE_COLUMNS} FROM components_license AS l`;

/** `undefined` for an id that the organisation does not have. */
export async function knownLicense(tx: Transaction, id: number): Promise<KnownLicense | undefined> {
  const [row] = await tx.query<KnownRow>(`${SELECT} WHERE l.id = $1`, [id]);
  return row && knownOf(row);
}

export async function knownLicenses(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, KnownLicense>> {
  const rows = await tx.query<KnownRow>(`${SELECT} WHERE l.id = ANY($1::bigint[])`, [ids]);
  return new Map(rows.map((row) => [row.id, knownOf(row)]));
}

/** All versions of a package (a purl without version) that are in use, the newest row last. */
export async function licensesOfPackage(
  tx: Transaction,
  packageOf: string,
): Promise<readonly KnownLicense[]> {
  const rows = await tx.query<KnownRow>(
    `${SELECT} WHERE l.repositories > 0
       AND (l.purl = $1 OR starts_with(l.purl, $1 || '@') OR starts_with(l.purl, $1 || '?')) ORDER BY l.id`,
    [packageOf],
  );
  return rows.map(knownOf);
}

function knownOf(row: KnownRow): KnownLicense {
  const { id, ecosystem, name, repositories } = row;
  return { id, ecosystem, name, repositories, ...licenseFactsOf(row) };
}
