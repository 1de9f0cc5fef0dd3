// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Component, LicenseFile, Manifest, OtherVersion, Usage } from './component.ts';
import { componentById } from './component-by-id.ts';

import type { ComponentText } from './component-texts.ts';
import { type ComponentGraph, edgesOf, graphOf } from './edges.ts';
import { type KeptReadings, keepReadings, keptReadings } from './kept-readings.ts';
import { type PackageUses, packageUses } from './package-uses.ts';
import {
  type PackageInUse,
  type PackageQuery,
  packageCounts,
  packagesInUse,
} from './packages-in-use.ts';
import { recordComponents } from './record-components.ts';
import { recordRegistryLicenses } from './record-registry-licenses.ts';
import { reviseUsedBy } from './revise-used-by.ts';
import { textsOf } from './texts-of.ts';
import { usagesOfComponent } from './usages-of-component.ts';
import { type StoredUse, usedBy } from './used-by.ts';
import { idsByPurl, type UsedIn, usedIn } from './used-in.ts';
import { type WhereUsed, type WhereUsedQuery, whereUsed } from './where-used.ts';

/** What the repositories use, stored. */
export interface Components {
  /** See `recordComponents`; part of the caller's transaction. */
  readonly record: typeof recordComponents;
  /** See `keepReadings`; part of the caller's transaction. */
  readonly keepReadings: typeof keepReadings;
  /** What the files of the repository said when it was scanned last, by readers of this version. */
  keptReadings(principal: Principal, repositoryId: number, version: string): Promise<KeptReadings>;
  /** See `reviseUsedBy`; part of the caller's transaction. */
  readonly reviseUsedBy: typeof reviseUsedBy;
  /** See `recordRegistryLicenses`; part of the caller's transaction. */
  readonly recordRegistryLicenses: typeof recordRegistryLicenses;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<Component>;
  /** Where it is used, by repository, then path; at most `limit`, 1,000 where absent. */
  usages(
    principal: Principal,
    componentId: number,
    options?: { readonly limit?: number },
  ): Promise<readonly Usage[]>;
  /** Every place where versions of a package are used; see `whereUsed`. Refuses what is no package URL or no range. */
  whereUsed(principal: Principal, query: WhereUsedQuery): Promise<WhereUsed>;
  /** Which component asks for which in a repository, as its files say. */
  edges(principal: Principal, repositoryId: number): Promise<readonly DependencyEdge[]>;
  /** What asks for a component in a repository, by however many steps, and what it asks for. */
  graph(principal: Principal, componentId: number, repositoryId: number): Promise<ComponentGraph>;
  /** The other versions of the package that are in use, by their text. */
  otherVersions(principal: Principal, componentId: number): Promise<readonly OtherVersion[]>;
  /** All that a repository uses, by purl, then path. */
  usedBy(principal: Principal, repositoryId: number): Promise<readonly StoredUse[]>;
  /** The files of a repository that name packages, by path. */
  manifests(principal: Principal, repositoryId: number): Promise<readonly Manifest[]>;
  /** The files of a repository that look like a licence, by path. */
  licenseFiles(principal: Principal, repositoryId: number): Promise<readonly LicenseFile[]>;
  /** See `usedIn`. */
  usedIn(principal: Principal, repositoryId: number): Promise<readonly UsedIn[]>;
  /** See `idsByPurl`. */
  idsByPurl(principal: Principal, purls: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** See `textsOf`. */
  texts(
    principal: Principal,
    componentIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly ComponentText[]>>;
  /** Packages in use, by name, a page at a time. */
  packagesInUse(principal: Principal, query: PackageQuery): Promise<readonly PackageInUse[]>;
  /** All packages in use with where, outside fixtures and examples. */
  packageUses(principal: Principal): Promise<readonly PackageUses[]>;
  /** How many packages of each ecosystem are in use. */
  packageCounts(principal: Principal): Promise<ReadonlyMap<string, number>>;
  /** How many component versions each repository uses; those that use none are left out. */
  counts(
    principal: Principal,
    repositoryIds: readonly number[],
  ): Promise<ReadonlyMap<number, number>>;
}

const MOST_USAGES = 1000;

export function openComponents(storage: Storage): Components {
  return {
    record: recordComponents,
    keepReadings,
    keptReadings: (principal, id, version) =>
      storage.read(principal, (tx) => keptReadings(tx, id, version)),
    reviseUsedBy,
    recordRegistryLicenses,
    get: (principal, id) => storage.read(principal, (tx) => componentById(tx, id)),
    usages: (principal, id, { limit = MOST_USAGES } = {}) =>
      storage.read(principal, (tx) => usagesOfComponent(tx, id, limit)),
    edges: (principal, id) => storage.read(principal, (tx) => edgesOf(tx, id)),
    graph: (principal, id, repositoryId) =>
      storage.read(principal, (tx) => graphOf(tx, id, repositoryId)),
    whereUsed: (principal, query) => storage.read(principal, (tx) => whereUsed(tx, query)),
    otherVersions: (principal, id) => storage.read(principal, (tx) => otherVersionsOf(tx, id)),
    usedBy: (principal, id) => storage.read(principal, (tx) => usedBy(tx, id)),
    manifests: (principal, id) => storage.read(principal, (tx) => manifestsOf(tx, id)),
    licenseFiles: (principal, id) => storage.read(principal, (tx) => licenseFilesOf(tx, id)),
    usedIn: (principal, id) => storage.read(principal, (tx) => usedIn(tx, id)),
    idsByPurl: (principal, purls) => storage.read(principal, (tx) => idsByPurl(tx, purls)),
    texts: (principal, ids) => storage.read(principal, (tx) => textsOf(tx, ids)),
    packagesInUse: (principal, query) => storage.read(principal, (tx) => packagesInUse(tx, query)),
    packageUses: (principal) => storage.read(principal, packageUses),
    packageCounts: (principal) => storage.read(principal, packageCounts),
    counts: (principal, ids) => storage.read(principal, (tx) => countsOf(tx, ids)),
  };
}

async function otherVersionsOf(
  tx: Transaction,
  componentId: number,
): Promise<readonly OtherVersion[]> {
  const rows = await tx.query<{ id: number; version: string | null; repositories: number }>(
    `SELECT other.id, other.version, other.repositories
     FROM components_component AS this
     JOIN components_component AS other
       ON lower(other.name) = lower(this.name) AND other.name = this.name AND other.ecosystem = this.ecosystem
     WHERE this.id = $1 AND other.id <> this.id AND other.repositories > 0
     ORDER BY other.version, other.id`,
    [componentId],
  );
  return rows.map((row) => ({ ...row, version: row.version ?? undefined }));
}

function manifestsOf(tx: Transaction, repositoryId: number): Promise<readonly Manifest[]> {
  return tx.query<Manifest & object>(
    'SELECT path, reader, origin, components FROM components_manifest WHERE repository_id = $1 ORDER BY path',
    [repositoryId],
  );
}

async function licenseFilesOf(
  tx: Transaction,
  repositoryId: number,
): Promise<readonly LicenseFile[]> {
  const rows = await tx.query<{
    path: string;
    license: string | null;
    kind: string;
    score: number;
  }>(
    'SELECT path, license, kind, score FROM components_license_file WHERE repository_id = $1 ORDER BY path',
    [repositoryId],
  );
  return rows.map((row) => ({ ...row, license: row.license ?? undefined }));
}

async function countsOf(
  tx: Transaction,
  repositoryIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ repository_id: number; components: number }>(
    `SELECT repository_id, count(DISTINCT component_id) AS components FROM components_usage
     WHERE repository_id = ANY($1::bigint[]) GROUP BY repository_id`,
    [repositoryIds],
  );
  return new Map(rows.map((row) => [row.repository_id, row.components]));
}
