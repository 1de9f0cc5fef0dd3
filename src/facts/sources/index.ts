// SPDX-License-Identifier: Apache-2.0
// Under which licence is every file of a repository, by its own word or that of a sidecar, REUSE.toml or dep5, and who holds the rights?
// Never looks at what packages declare, never judges, and never mixes what other scanners found with what we read.
// Begin with observe-sources.ts (no database) and record-sources.ts (the stored way). Pillars read the view sources_known.
export { compareDeclared, type DeclaredDifference } from './compare-declared.ts';
export type { KeptReport, NewReport } from './keep-report.ts';
export type { FindReadings, KeptReading } from './kept-reading.ts';
export type { ClaimPage, ClaimQuery, PlacedClaim } from './list-claims.ts';
export type { SourceFile, SourceFilePage, SourceFileQuery } from './list-source-files.ts';
export type {
  ObservedSource,
  SourceContent,
  SourceHolder,
  SourcesObservation,
} from './observation.ts';
export { type ObserveSourcesOptions, observeSources } from './observe-sources.ts';
export { openSources, type Sources, type SourcesState } from './open-sources.ts';
export type { ReadTexts, SourcesProgress } from './read-blobs.ts';
export {
  type HolderCount,
  type LicenseCount,
  type SourcesSummary,
  summariseSources,
} from './summarise-sources.ts';
