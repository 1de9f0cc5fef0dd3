// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';

/** One package as one file of a repository uses it, with what is known of the package. */
export interface StoredUse {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** Effective SPDX expression. */
  readonly license?: string | undefined;
  readonly declaredLicense?: string | undefined;
  readonly integrity?: string | undefined;
  readonly source?: string | undefined;
  /** Web addresses where the package takes money, where a file names any. */
  readonly funding: readonly string[];
  readonly scope: Scope;
  readonly direct?: boolean | undefined;
  readonly origin: Origin;
  readonly path: string;
  readonly line: number;
  /** Shortest chain of purls from a direct component to this one, both included; empty where the files cannot say. */
  readonly via: readonly string[];
}

interface UseRow {
  readonly id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string | null;
  readonly license: string | null;
  readonly declared_license: string | null;
  readonly integrity: string | null;
  readonly source: string | null;
  readonly funding: readonly string[];
  readonly scope: Scope;
  readonly direct: boolean | null;
  readonly origin: Origin;
  readonly path: string;
  readonly line: number;
  readonly via: readonly number[];
}

/** All that a repository uses, by purl, then path. */
export async function usedBy(tx: Transaction, repositoryId: number): Promise<readonly StoredUse[]> {
  const rows = await tx.query<UseRow>(
    `SELECT component.id, purl, ecosystem, name, version, license, declared_license, integrity, source, funding,
       scope, usage.direct, origin, path, line, via
     FROM components_usage AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = manifest_id
     JOIN components_component AS component ON component.id = component_id
     WHERE usage.repository_id = $1
     ORDER BY purl, path`,
    [repositoryId],
  );
  const purls = new Map(rows.map(({ id, purl }) => [id, purl]));
  return rows.map((row) => ({
    purl: row.purl,
    ecosystem: row.ecosystem,
    name: row.name,
    version: row.version ?? undefined,
    license: row.license ?? undefined,
    declaredLicense: row.declared_license ?? undefined,
    integrity: row.integrity ?? undefined,
    source: row.source ?? undefined,
    funding: row.funding,
    scope: row.scope,
    direct: row.direct ?? undefined,
    origin: row.origin,
    path: row.path,
    line: row.line,
    via: row.via.flatMap((id) => purls.get(id) ?? []),
  }));
}
