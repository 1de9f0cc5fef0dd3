// SPDX-License-Identifier: Apache-2.0
// What package registries told of the packages in use: licence, releases, source, people, funding; kept by package URL with
// when and by whom it was told. Asks no registry itself and never guesses: what was not told is not there. Travels as a file
// of JSON lines to where there is no network. Pillars read the view upstreams_release.
// Begin with upstream-record.ts (what is kept) and open-upstreams.ts.

export type { AddressesTold } from './addresses-told.ts';
export type { KnownPackage } from './known-packages.ts';
export type { LicenseTold } from './licenses-told.ts';
export { licensesToldBy, licensesToldOf } from './licenses-told.ts';
export type { Upstreams } from './open-upstreams.ts';
export { openUpstreams } from './open-upstreams.ts';
export { packagePurl } from './package-purl.ts';
export type { PackageStanding, PackageVersions } from './package-standing.ts';
export { releasesBehind } from './rank-releases.ts';
export { recordLine, recordOfLine } from './record-line.ts';
export type { EcosystemCount, PackageProblem } from './summary.ts';
export type { UpstreamFacts } from './upstream-of.ts';
export type { FailedTry, UpstreamRecord } from './upstream-record.ts';
