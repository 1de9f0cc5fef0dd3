// SPDX-License-Identifier: Apache-2.0

/** What is known of an open issue of a project, as of the moment it is rated. */
export interface IssueFacts {
  readonly title: string;
  readonly labels: readonly string[];
  readonly isOpen: boolean;
  /** Opened by somebody of the project. */
  readonly isOfProject?: boolean | undefined;
  /** Days since it was opened. */
  readonly ageDays: number;
  /** Days since somebody of the project last did something about it; absent where nobody has. */
  readonly maintainerTouchDays?: number | undefined;
  readonly isAssigned: boolean;
  /** Days since somebody last said that they take it ("I'm working on this"). */
  readonly claimedDays?: number | undefined;
  /** An open change request says that it closes the issue. */
  readonly hasOpenChange: boolean;
  /** Words that tell what it is about: languages, topics, paths. */
  readonly topics?: readonly string[] | undefined;
  /** How much it hurts us, 0 to 1. */
  readonly pain?: number | undefined;
}

/** The project of the issue. */
export interface IssueProject {
  /** `contribution` of `rateProject`. */
  readonly contribution: number;
  readonly isArchived?: boolean | undefined;
  /** What the policy says of contributing there; absent where it says nothing. */
  readonly mayContribute?: boolean | undefined;
  /** Whether its licence is one that the office has cleared; absent where nobody has judged it. */
  readonly isLicenseCleared?: boolean | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly newcomers?: Newcomers | undefined;
}

/** How people who are new to a project fare there. */
export interface Newcomers {
  /** Outsiders whose first change was merged in the last 365 days and closed an issue. */
  readonly merged: number;
  /** Issues that are open now. */
  readonly openIssues: number;
  /** What all issues that are free draw together (`drawOf`): among them the newcomers are shared out; absent where nobody looked. */
  readonly draw?: number | undefined;
}

/** The person who looks for an hour's work. */
export interface Contributor {
  /** Languages and topics of what they have done or say that they like; absent where nothing is known. */
  readonly skills?: readonly string[] | undefined;
}
