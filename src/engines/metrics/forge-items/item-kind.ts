// SPDX-License-Identifier: Apache-2.0
import type { ForgeItem } from '#model';
import type { Topic } from '../metric.ts';

/** Issues or change requests, in the words of those metrics that look at one of the two. */
export interface ItemKind {
  readonly kind: ForgeItem['kind'];
  readonly topic: Topic;
  /** Begins a sentence or a name. */
  readonly title: string;
  readonly one: string;
  readonly many: string;
  /** Why there is no figure of what can be closed or merged where only mailing lists have been read. */
  readonly ofLists: string;
}

export const ISSUES: ItemKind = {
  kind: 'issue',
  topic: 'issues',
  title: 'Issue',
  one: 'issue',
  many: 'issues',
  ofLists:
    'Only mailing lists have been read, and their threads are never closed or merged: this does not apply to them.',
};

export const CHANGE_REQUESTS: ItemKind = {
  kind: 'change-request',
  topic: 'change-requests',
  title: 'Change request',
  one: 'change request',
  many: 'change requests',
  ofLists:
    'Only mailing lists have been read, and they have no change requests: this does not apply to them.',
};

export const ITEM_KINDS: readonly ItemKind[] = [ISSUES, CHANGE_REQUESTS];
