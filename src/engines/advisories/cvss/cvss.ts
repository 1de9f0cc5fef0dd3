// SPDX-License-Identifier: Apache-2.0

import type { CvssScores } from './cvss-scores.ts';
import { cvss2Scores } from './cvss2.ts';
import { cvss3Scores } from './cvss3.ts';
import { cvss4Scores } from './cvss4.ts';

export type SeverityRating = 'none' | 'low' | 'medium' | 'high' | 'critical';

const RATINGS: readonly (readonly [number, SeverityRating])[] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
  [0, 'none'],
];

/**
 * The scores of a vector of CVSS 2.0, 3.0, 3.1 or 4.0.
 *
 * Metrics may stand in any order. `undefined` where a base metric is missing, a metric is given twice, is not one of that
 * version or has no such value. Never throws.
 */
export function cvssScores(vector: string): CvssScores | undefined {
  if (vector.startsWith('CVSS:4')) return cvss4Scores(vector);
  return vector.startsWith('CVSS:3') ? cvss3Scores(vector) : cvss2Scores(vector);
}

/**
 * The rating of a score: over 0 low, from 4 medium, from 7 high, from 9 critical. Version 2.0 has no ratings of its own;
 * for it the widely used three hold, of which high is the worst.
 * Source: CVSS v4.0 specification, section 6; the National Vulnerability Database for version 2.0.
 */
export function severityRating(score: number, version: CvssScores['version']): SeverityRating {
  const rating = RATINGS.find(([from]) => score >= from)?.[1] ?? 'none';
  if (version !== '2.0') return rating;
  if (rating === 'critical') return 'high';
  return rating === 'none' ? 'low' : rating;
}
