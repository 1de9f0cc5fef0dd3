// SPDX-License-Identifier: Apache-2.0
// Which versions does a range hold? Reads and writes ranges in VERS, reads those of the ecosystems, and decides.
// Knows no package and no advisory; what comes first is asked of ../orders. Never throws at a bad range.
// Begin with vers.ts (what a range is) and version-in-range.ts.
export { parseVers, readVers, sortedVers } from './parse-vers.ts';
export { type Comparator, type Constraint, formatVers, type Vers } from './vers.ts';
export { versFromNative } from './vers-from-native.ts';
export { versionInRange } from './version-in-range.ts';
