// SPDX-License-Identifier: Apache-2.0
import type { IssueFacts, IssueProject } from './issue-facts.ts';

/** Why an issue is nobody's to take. */
export type Closed =
  | 'closed'
  | 'archived'
  | 'assigned'
  | 'change-open'
  | 'claimed'
  | 'license-not-cleared'
  | 'policy-denies';

/** Who said "I take it" and did nothing for so long has let go of it. */
const CLAIM_HOLDS_DAYS = 30;

/** The first reason not to take the issue; `undefined`: it is free. */
export function closedBecause(
  issue: IssueFacts,
  project: Pick<IssueProject, 'isArchived' | 'mayContribute' | 'isLicenseCleared'>,
): Closed | undefined {
  const checks: readonly (readonly [Closed, boolean])[] = [
    ['closed', !issue.isOpen],
    ['archived', project.isArchived === true],
    ['policy-denies', project.mayContribute === false],
    ['license-not-cleared', project.isLicenseCleared === false],
    ['assigned', issue.isAssigned],
    ['change-open', issue.hasOpenChange],
    ['claimed', (issue.claimedDays ?? Number.POSITIVE_INFINITY) <= CLAIM_HOLDS_DAYS],
  ];
  return checks.find(([, isSo]) => isSo)?.[0];
}
