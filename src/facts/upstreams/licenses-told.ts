// SPDX-License-Identifier: Apache-2.0
import { dayOf, formatPurl, type Instant, parsePurl } from '#model';
import type { Transaction } from '#platform/storage';
import { packagePurl } from './package-purl.ts';
import type { UpstreamRecord } from './upstream-record.ts';

/** The licence of a component version as a registry words it, and which registry on which day: `npm, 2026-03-01`. */
export interface LicenseTold {
  readonly purl: string;
  readonly ecosystem: string;
  readonly license: string;
  readonly source: string;
}

/** All licences that a record tells, under the purls of the versions. */
export function licensesToldBy(record: UpstreamRecord): readonly LicenseTold[] {
  const parts = parsePurl(record.purl);
  if (parts === undefined) return [];
  return (record.upstream?.versions ?? []).flatMap(({ version, license, licenseSource }) => {
    if (license === undefined) return [];
    const purl = formatPurl({ ...parts, version });
    const source = told(licenseSource ?? record.source, record.fetchedAt);
    return [{ purl, ecosystem: parts.type, license, source }];
  });
}

/** What a record tells of those components that are versions of its package; the others are passed over. */
export function licensesToldOf(
  record: UpstreamRecord,
  purls: readonly string[],
): readonly LicenseTold[] {
  const byVersion = new Map(record.upstream?.versions.map((one) => [one.version, one]));
  return purls.flatMap((purl) => {
    const parts = packagePurl(purl) === record.purl ? parsePurl(purl) : undefined;
    const { license, licenseSource } = byVersion.get(parts?.version ?? '') ?? {};
    if (parts === undefined || license === undefined) return [];
    const source = told(licenseSource ?? record.source, record.fetchedAt);
    return [{ purl, ecosystem: parts.type, license, source }];
  });
}

interface Row {
  readonly purl: string;
  readonly license: string;
  readonly source: string;
  readonly fetched_at: Instant;
}

/** Licences that were told of these component versions, by purl. */
export async function licensesTold(
  tx: Transaction,
  wanted: readonly { readonly purl: string; readonly version?: string | undefined }[],
): Promise<ReadonlyMap<string, { readonly license: string; readonly source: string }>> {
  const locked = wanted.filter(({ version }) => version !== undefined);
  const rows = await tx.query<Row>(
    `SELECT wanted.purl, told.license, coalesce(told.license_source, known.source) AS source, known.fetched_at
     FROM unnest($1::text[], $2::text[], $3::text[]) AS wanted (purl, package, version)
     JOIN upstreams_package AS known ON known.purl = wanted.package
     JOIN upstreams_version AS told ON told.package = wanted.package AND told.version = wanted.version
     WHERE told.license IS NOT NULL AND known.fetched_at IS NOT NULL`,
    [
      locked.map(({ purl }) => purl),
      locked.map(({ purl }) => packagePurl(purl)),
      // As the purl spells it: a lock may write the version otherwise.
      locked.map(({ purl, version }) => parsePurl(purl)?.version ?? version),
    ],
  );
  return new Map(
    rows.map(({ purl, license, source, fetched_at }) => [
      purl,
      { license, source: told(source, fetched_at) },
    ]),
  );
}

function told(source: string, at: Instant): string {
  return `${source}, ${dayOf(at)}`;
}
