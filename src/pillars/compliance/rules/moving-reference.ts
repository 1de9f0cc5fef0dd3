// SPDX-License-Identifier: Apache-2.0
import type { JudgedComponent, RuleKind } from './rule-kind.ts';

// "uses: actions/checkout@<commit>" cannot change under us; a tag or a branch can. 64 digits: SHA-256 repositories.
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const DIGEST = /sha256[:%]|@sha256/i;

/** May what a workflow action or base image refers to change without a change here? */
export const movingReference = {
  id: 'moving-reference',
  question: 'Is an action named by commit, and an image by digest?',
  judge(component, rules) {
    const rule = rules[0];
    if (rule === undefined || !isMoving(component)) return [];
    const reason = `${component.name} is named as "${component.version ?? 'latest'}", which its owner can point elsewhere.`;
    return [{ rule, verdict: rule.verdict, reason }];
  },
} satisfies RuleKind;

function isMoving({ ecosystem, version, purl }: JudgedComponent): boolean {
  if (ecosystem === 'github') return !COMMIT.test(version ?? '');
  if (ecosystem === 'docker' || ecosystem === 'oci')
    return !DIGEST.test(purl) && !DIGEST.test(version ?? '');
  return false;
}
