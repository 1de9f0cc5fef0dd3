// SPDX-License-Identifier: Apache-2.0
import { cvss3BaseScore } from './cvss3.ts';

/** How bad a weakness is, by a vector of the Common Vulnerability Scoring System or by a word. */
export interface Severity {
  /** As written: `CVSS_V3`, `CVSS_V4`, `Ubuntu`. */
  readonly type: string;
  /** As written: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`, `high`. */
  readonly vector: string;
  /** The base score, 0 to 10 with one decimal; absent where the vector cannot be read or its version is not computed here. */
  readonly score?: number | undefined;
  /** The rating scale of CVSS: over 0 low, from 4 medium, from 7 high, from 9 critical. */
  readonly rating?: SeverityRating | undefined;
}

export type SeverityRating = 'none' | 'low' | 'medium' | 'high' | 'critical';

const RATINGS: readonly (readonly [number, SeverityRating])[] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
  [0, 'none'],
];

/** A severity with its base score computed from the vector. */
export function severityOf(type: string, vector: string): Severity {
  const score = cvss3BaseScore(vector);
  if (score === undefined) return { type, vector };
  return { type, vector, score, rating: RATINGS.find(([from]) => score >= from)?.[1] };
}

/** The one to show of several: one with a score before one without, then the newer version of CVSS. */
export function chiefSeverity(severities: readonly Severity[]): Severity | undefined {
  return severities.toSorted((a, b) => weight(b) - weight(a))[0];
}

function weight({ type, score }: Severity): number {
  const version = Number(/^CVSS_V(\d)$/.exec(type)?.[1] ?? 0);
  return version + (score === undefined ? 0 : 10);
}
