// SPDX-License-Identifier: Apache-2.0
import type { RuleKind } from './rule-kind.ts';

/** Does a lock file fix the version? Without one the next build may use something that nobody has judged. */
export const versionNotLocked = {
  id: 'version-not-locked',
  question: 'Is the version fixed?',
  judge({ version, name }, rules) {
    const rule = rules[0];
    if (rule === undefined || version !== undefined) return [];
    return [
      {
        rule,
        verdict: rule.verdict,
        reason: `${name} is asked for by a range, and no lock file fixes its version.`,
      },
    ];
  },
} satisfies RuleKind;
