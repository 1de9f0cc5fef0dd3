// SPDX-License-Identifier: Apache-2.0
// Which licence is this text? Compares with the texts of the SPDX list and reads tags, notices, addresses and exceptions.
// Never answers a clean id for a text whose words that matter differ. Known texts are unpacked at the first question.
// Begin with identify.ts; copies.ts finds whole texts, judge.ts decides how far a copy may be called by its name.
export type { DifferencePiece, TextDifference } from './differences.ts';
export { differencesOf } from './differences.ts';
export type { Identification, IdentificationKind, LicenseMatch } from './identify.ts';
export { identify } from './identify.ts';
