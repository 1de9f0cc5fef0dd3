// SPDX-License-Identifier: Apache-2.0

/** All that happened on the forge of one project. Moments are days since any fixed day. */
export interface ForgeHistory {
  readonly name: string;
  /** How many of our repositories use it. */
  readonly weight: number;
  readonly issues: readonly PastIssue[];
  readonly changes: readonly PastChange[];
  /** The last day of which it tells; absent: it tells of all that are replayed. */
  readonly until?: number | undefined;
}

export interface PastIssue {
  readonly number: number;
  readonly title: string;
  readonly labels: readonly PastLabel[];
  readonly isOfMember: boolean;
  readonly openedAt: number;
  readonly closedAt?: number | undefined;
  readonly assignedAt?: number | undefined;
  readonly comments: readonly PastComment[];
}

export interface PastLabel {
  readonly name: string;
  /** When it came and went; what is not dated was always there. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export interface PastComment {
  readonly at: number;
  readonly isOfMember: boolean;
  readonly text: string;
}

export interface PastChange {
  readonly author: string;
  readonly isOfMember: boolean;
  readonly openedAt: number;
  readonly closedAt?: number | undefined;
  readonly mergedAt?: number | undefined;
  /** Numbers of the issues that it says it closes. */
  readonly closes: readonly number[];
  /** Numbers of those that it closed without a word; known only afterwards. */
  readonly closedToo?: readonly number[] | undefined;
}
