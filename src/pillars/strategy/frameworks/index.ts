// SPDX-License-Identifier: Apache-2.0
// How ready the office is by frameworks such as ISO/IEC 5230 or the GGI: claims, evidence, live answers, expiries, steps.
// Frameworks are files in catalogue/; what counts is decided by #engines/frameworks; figures are handed over (live-figures.ts).
// Begin with open-frameworks.ts.

export { catalogue } from './catalogue/index.ts';
export type { LiveFigure, LiveFigures } from './live-figures.ts';
export type { Frameworks } from './open-frameworks.ts';
export { openFrameworks } from './open-frameworks.ts';
