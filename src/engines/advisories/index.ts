// SPDX-License-Identifier: Apache-2.0
// Does this version fall into that range, and which advisories say so? Version orders, VERS ranges, OSV records, matches.
// Opens no file and asks no service: records arrive as text. Judges nothing: who may use what is decided further up.
// Begin with orders/ (one file for each ecosystem), vers/ (ranges), records/ (what an advisory says).
export { compareVersions } from './orders/index.ts';
export { parseVers, versFromNative, versionInRange } from './vers/index.ts';
