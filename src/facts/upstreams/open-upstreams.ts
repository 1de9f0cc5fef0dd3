// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Storage } from '#platform/storage';
import { type AddressesTold, addressesTold } from './addresses-told.ts';
import { everyRecord } from './every-record.ts';
import { keepTries, keepUpstreams } from './keep-upstreams.ts';
import { type KnownPackage, knownPackages } from './known-packages.ts';
import { licensesTold } from './licenses-told.ts';
import { type PackageStanding, type PackageVersions, packageStanding } from './package-standing.ts';
import {
  type EcosystemCount,
  ecosystemCounts,
  type PackageProblem,
  packageProblems,
} from './summary.ts';
import { type UpstreamFacts, upstreamOf } from './upstream-of.ts';
import type { UpstreamRecord } from './upstream-record.ts';

/** What registries told, stored. */
export interface Upstreams {
  /** See `keepUpstreams`; part of the caller's transaction. */
  readonly keep: typeof keepUpstreams;
  /** See `keepTries`; part of the caller's transaction. */
  readonly keepTries: typeof keepTries;
  /** What is known of the package of a component; `undefined` where no registry was asked. */
  of(
    principal: Principal,
    component: { readonly purl: string; readonly version?: string | undefined },
  ): Promise<UpstreamFacts | undefined>;
  /** Licences that were told of these component versions, and by which registry when, by purl. */
  licenses(
    principal: Principal,
    wanted: readonly { readonly purl: string; readonly version?: string | undefined }[],
  ): Promise<ReadonlyMap<string, { readonly license: string; readonly source: string }>>;
  /** See `addressesTold`. */
  addresses(
    principal: Principal,
    purls: readonly string[],
  ): Promise<ReadonlyMap<string, AddressesTold>>;
  /** How well these packages are known, by purl; one that was never asked about is not in the map. */
  standing(
    principal: Principal,
    packages: readonly PackageVersions[],
  ): Promise<ReadonlyMap<string, PackageStanding>>;
  /** All packages that a registry told of, without their versions. */
  known(principal: Principal): Promise<readonly KnownPackage[]>;
  counts(principal: Principal): Promise<readonly EcosystemCount[]>;
  /** The first `limit` packages whose last asking had a problem, by purl. */
  problems(principal: Principal, limit: number): Promise<readonly PackageProblem[]>;
  /** All that the cache holds, by purl. */
  records(principal: Principal): AsyncIterable<UpstreamRecord>;
}

export function openUpstreams(storage: Storage): Upstreams {
  return {
    keep: keepUpstreams,
    keepTries,
    of: (principal, component) => storage.read(principal, (tx) => upstreamOf(tx, component)),
    licenses: (principal, wanted) => storage.read(principal, (tx) => licensesTold(tx, wanted)),
    addresses: (principal, purls) => storage.read(principal, (tx) => addressesTold(tx, purls)),
    standing: (principal, packages) =>
      storage.read(principal, (tx) => packageStanding(tx, packages)),
    known: (principal) => storage.read(principal, knownPackages),
    counts: (principal) => storage.read(principal, ecosystemCounts),
    problems: (principal, limit) => storage.read(principal, (tx) => packageProblems(tx, limit)),
    records: (principal) => everyRecord(storage, principal),
  };
}
