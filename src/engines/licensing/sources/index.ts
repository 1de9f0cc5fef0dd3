// SPDX-License-Identifier: Apache-2.0
// What does one source file say about its own licence, who holds the rights, and did a machine write it?
// Never looks at other files: whose word counts (a sidecar, REUSE.toml, the folder) is the caller's to decide.
// Begin with read-source.ts.
export type { LicenseTag } from './license-tags.ts';
export { type Maker, makerOf } from './maker-of.ts';
export { readSource, SOURCE_READER_VERSION, type SourceReading } from './read-source.ts';
