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
}

export const ISSUES: ItemKind = {
  kind: 'issue',
  topic: 'issues',
  title: 'Issue',
  one: 'issue',
  many: 'issues',
};

export const CHANGE_REQUESTS: ItemKind = {
  kind: 'change-request',
  topic: 'change-requests',
  title: 'Change request',
  one: 'change request',
  many: 'change requests',
};

export const ITEM_KINDS: readonly ItemKind[] = [ISSUES, CHANGE_REQUESTS];
