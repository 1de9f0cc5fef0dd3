// SPDX-License-Identifier: Apache-2.0
// How bad does a vector of the Common Vulnerability Scoring System say that it is? Versions 2.0, 3.0, 3.1 and 4.0.
// Reads no record and judges nothing. Begin with cvss.ts, then one file for each version.
export { cvssScores, type SeverityRating, severityRating } from './cvss.ts';
export type { CvssScores } from './cvss-scores.ts';
