// SPDX-License-Identifier: Apache-2.0

/** What the policy says. `unknown`: nobody can tell yet, e.g. no licence is known. */
export type Verdict = 'allowed' | 'needs-review' | 'forbidden' | 'unknown';

/** Best first. An unknown licence may be anything, so it ranks behind what only wants a look. */
export const VERDICTS: readonly Verdict[] = ['allowed', 'needs-review', 'unknown', 'forbidden'];

export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical';

export const SEVERITIES: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const rank = Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
  return VERDICTS[rank] ?? 'unknown';
}

/** 0 for `info` up to 4 for `critical`. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
