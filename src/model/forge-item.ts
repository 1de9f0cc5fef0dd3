// SPDX-License-Identifier: Apache-2.0
import type { Instant } from './instant.ts';
import type { ActorClass } from './person.ts';

/** How the author stood to the repository when the forge told it. */
export type Association = 'member' | 'contributor' | 'newcomer' | 'none' | 'unknown';

/** An account on a forge. An account that is gone (GitHub's "ghost") is left out where one is asked for. */
export interface ForgeAccount {
  /** As the forge spells it; names compare without regard to case. */
  readonly login: string;
  readonly actorClass: ActorClass;
}

export type ItemEventKind =
  | 'commented'
  | 'reviewed'
  | 'closed'
  | 'reopened'
  | 'merged'
  | 'labelled'
  | 'unlabelled'
  | 'assigned'
  | 'unassigned'
  | 'linked'
  | 'drafted'
  | 'readied';

/** Something that happened to an issue or a change request. */
export interface ItemEvent {
  /** The forge's own id with what it is an id of (`comment:123`), so that the same event twice is noticed. */
  readonly id: string;
  readonly kind: ItemEventKind;
  readonly at: Instant;
  readonly actor?: ForgeAccount | undefined;
  readonly association?: Association | undefined;
  /**
   * The label, the login assigned, the verdict of the review (`approved`, `changes-requested`, `commented`), the address linked;
   * `claim` where a comment says that its author takes the item.
   */
  readonly detail?: string | undefined;
}

/** An issue or a change request (pull request, merge request) of a repository, with all that happened to it. */
export interface ForgeItem {
  readonly kind: 'issue' | 'change-request';
  /** The number people write after `#` or `!`. */
  readonly number: number;
  readonly title: string;
  /** Where a person can read it. */
  readonly address: string;
  readonly author?: ForgeAccount | undefined;
  readonly association: Association;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly state: 'open' | 'closed' | 'merged';
  /** When it last got its state; absent while it is open. */
  readonly closedAt?: Instant | undefined;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Oldest first. Opening is none of them. */
  readonly events: readonly ItemEvent[];
}
