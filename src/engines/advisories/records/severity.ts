// SPDX-License-Identifier: Apache-2.0
import { cvssScores, type SeverityRating, severityRating } from '../cvss/index.ts';

/** How bad a weakness is, by a vector of the Common Vulnerability Scoring System or by a word. */
export interface Severity {
  /** As written: `CVSS_V3`, `CVSS_V4`, `Ubuntu`. */
  readonly type: string;
  /** As written: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`, `high`. */
  readonly vector: string;
  /**
   * 0 to 10 with one decimal; absent where the vector cannot be read. Of versions 2 and 3 the base score, as everybody
   * quotes it; version 4 has but one score, of all metrics that the vector gives.
   */
  readonly score?: number | undefined;
  /** By the score, or by the word. */
  readonly rating?: SeverityRating | undefined;
}

/** What databases call the ratings. */
const WORDS: ReadonlyMap<string, SeverityRating> = new Map([
  ['none', 'none'],
  ['negligible', 'low'],
  ['low', 'low'],
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['important', 'high'],
  ['high', 'high'],
  ['critical', 'critical'],
]);

/** A severity with the score of its vector, or the rating that its word means. */
export function severityOf(type: string, vector: string): Severity {
  const scores = cvssScores(vector);
  if (scores === undefined) {
    const rating = WORDS.get(vector.toLowerCase());
    return rating === undefined ? { type, vector } : { type, vector, rating };
  }
  const score = scores.version === '4.0' ? scores.overall : scores.base;
  return { type, vector, score, rating: severityRating(score, scores.version) };
}

/** The one to show of several: one with a score before one without, then the newer version of CVSS, then one with a rating. */
export function chiefSeverity(severities: readonly Severity[]): Severity | undefined {
  return severities.toSorted((a, b) => weight(b) - weight(a))[0];
}

function weight({ type, score, rating }: Severity): number {
  const version = Number(/^CVSS_V(\d)$/.exec(type)?.[1] ?? 0);
  return version + (score === undefined ? 0 : 10) + (rating === undefined ? 0 : 0.5);
}
