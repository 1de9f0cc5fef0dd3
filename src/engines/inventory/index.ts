// SPDX-License-Identifier: Apache-2.0
// Which packages do these files name? Text of manifests and lockfiles in; projects, components, edges and problems out.
// Opens no file and asks no registry: what a file does not say stays unknown. Never throws at a bad file.
// Begin with reader.ts (what a format says of itself) and ecosystems/index.ts (all formats); joinReadings makes one
// inventory of many files.
export { readers } from './ecosystems/index.ts';
export { type FundingReading, fundingFileOf, readFundingFile } from './funding-file.ts';
export type { Inventory, ManifestFile, ReadFile, UsedComponent } from './inventory.ts';
export { joinReadings } from './join-readings.ts';
export type { NotedReading, Notes } from './notes.ts';
export { originOf } from './origin-of.ts';
export { type PathQuery, type Paths, pathsTo } from './paths-to.ts';
export { readerFor, readFile } from './read-file.ts';
export type { EdgeCoverage, Reader } from './reader.ts';
export { shortestChains } from './shortest-chains.ts';
